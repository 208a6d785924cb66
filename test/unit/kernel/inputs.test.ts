import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {formatDuration, parseDuration, readableDuration} from '../../../src/kernel/duration.ts'
import {duration, flag, oneOf, optional, readInputs, revision, text} from '../../../src/kernel/inputs.ts'
import {parseRevision, shortRevision} from '../../../src/kernel/revision.ts'
import {suggest} from '../../../src/kernel/suggest.ts'
import {userEnvironment} from '../../../src/kernel/user-environment.ts'

const spec = {
  environment: text(),
  revision: revision(),
  version: optional(),
  resume: oneOf(['auto', 'never'], 'auto'),
  'max-duration': duration('5h15m'),
  force: flag(false),
}

describe('inputs', () => {
  test('are typed by their specification, with its defaults', () => {
    const given: Record<string, string> = {environment: 'production', revision: `name@sha256:${'a'.repeat(64)}`}
    expect(readInputs(spec, (name) => given[name] ?? '')).toEqual({
      environment: 'production',
      revision: `sha256:${'a'.repeat(64)}`,
      version: undefined,
      resume: 'auto',
      'max-duration': 18_900_000,
      force: false,
    })
  })

  test('an empty text is the default, except where it is a value of its own', () => {
    const prefix = {default: 'v', required: false, mayBeEmpty: true, parse: (raw: string) => raw} as const
    const read = (given: string | undefined) => readInputs({plain: text('v'), prefix}, () => given)
    expect(read('')).toEqual({plain: 'v', prefix: ''})
    expect(read(undefined)).toEqual({plain: 'v', prefix: 'v'})
  })

  test('tell all their mistakes at once', () => {
    const given: Record<string, string> = {revision: 'main', resume: 'maybe', force: 'yes', 'max-duration': '5'}
    const read = () => readInputs(spec, (name) => given[name] ?? '')
    for (const name of ['environment', 'revision', 'resume', 'force', 'max-duration']) expect(read).toThrow(`'${name}'`)
  })

  test.each(['main', 'v1', 'latest', 'abc1234', 'A'.repeat(40), `sha256:${'a'.repeat(63)}`, ''])(
    '%j is no revision',
    (raw) => {
      expect(() => parseRevision(raw)).toThrow(/full commit id/)
    },
  )

  test('a revision is quoted short', () => {
    expect(shortRevision('abcdef0123'.repeat(4))).toBe('abcdef0')
    expect(shortRevision(`sha256:${'abcdef0123'.repeat(6)}abcd`)).toBe('abcdef0123ab')
  })
})

describe('durations', () => {
  test('are the same after writing and reading', () => {
    fc.assert(fc.property(fc.nat(10_000_000), (ms) => expect(parseDuration(formatDuration(ms))).toBe(ms)))
  })

  test.each(['10', '', '5 m', '-3s', 'm5'])('%j is none', (raw) => {
    expect(() => parseDuration(raw)).toThrow(/with its unit/)
  })

  test('are read easily', () => {
    expect([80, 9400, 90_000, 5_400_000].map(readableDuration)).toEqual(['80ms', '9.4s', '1m30s', '1h30m'])
  })
})

test('a word that was probably meant is suggested', () => {
  expect(suggest('stratgey', ['strategy', 'target'])).toBe('strategy')
  expect(suggest('zzz', ['strategy', 'target'])).toBeUndefined()
})

test('commands of the configuration see no input, token or key', () => {
  const seen = userEnvironment(
    {PATH: '/bin', INPUT_X: '1', ACTIONS_RUNTIME_TOKEN: 't', GITHUB_TOKEN: 't', LC_ALL: 'C', OWN: 'o'},
    {REFUGE_SLOT: 'blue'},
    ['OWN'],
  )
  expect(seen).toEqual({PATH: '/bin', LC_ALL: 'C', OWN: 'o', REFUGE_SLOT: 'blue'})
})
