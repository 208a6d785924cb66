import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'

/** The table of the 53 cases in docs/technical/release.md, held against the tests that it names. */
const root = join(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/technical/release.md'), 'utf8')

interface Row {
  readonly number: number
  readonly answer: string
  readonly others: string
  readonly file: string
  readonly name: string
}

const rows: readonly Row[] = page
  .slice(page.indexOf('## The 53 cases'))
  .split('\n')
  .flatMap((line) => {
    const [, number, , answer = '', others = '', where = ''] = line.split(/(?<!\\)\|/).map((it) => it.trim())
    const [, file, name] = /^([\w-]+): `(.+)`$/.exec(where) ?? []
    return file && name ? [{number: Number(number), answer, others, file, name}] : []
  })

const sourceOf = (file: string) => {
  const folder = file.startsWith('release-') ? 'test/integration' : 'test/unit/release'
  return readFileSync(join(root, folder, `${file}.test.ts`), 'utf8')
}

/** Every text of a test file that begins with the number of a case. */
const numbered = (source: string) =>
  [...source.matchAll(/(['"`])((?:\d+ and )?(\d+)(?: .*?)?)\1(?=[,)\]])/g)].map(([, , name = '']) => name)

describe('the table of cases', () => {
  test('has every case once, in order, each with what others answer', () => {
    expect(rows.map((it) => it.number)).toEqual(Array.from({length: 53}, (_, at) => at + 1))
    expect(rows.filter((it) => it.others === '')).toEqual([])
  })

  test.each(rows.map((it) => [it.number, it] as const))(
    'case %i names a test that is there',
    (number, {file, name}) => {
      const found = numbered(sourceOf(file)).filter((it) => it.startsWith(name))
      expect([name, found.length > 0]).toEqual([name, true])
      expect(
        name
          .split(' ')
          .filter((it) => /^\d+$/.test(it))
          .map(Number),
      ).toContain(number)
    },
  )

  /** What the tests expect of messages by themselves, and the words of the table for it. */
  const WORDS: Readonly<Record<string, RegExp>> = {
    major: /major|as LF/,
    minor: /minor/,
    patch: /patch|not breaking|\btext$/,
    none: /none|nothing/,
  }

  const levels = [
    ...sourceOf('messages').matchAll(/\[\s*'(\d+) [^']*',\s*(?:'(?:[^'\\]|\\.)*'|"[^"]*"),\s*'(\w+)',?\s*\]/g),
  ]

  test.each(levels.map(([, number, level]) => [Number(number), level ?? ''] as const))(
    'case %i says the level that its test expects: %s',
    (number, level) => {
      expect(rows[number - 1]?.answer).toMatch(WORDS[level] ?? /^$/)
    },
  )

  test('says the levels of most messages', () => {
    expect(new Set(levels.map(([, number]) => number)).size).toBeGreaterThan(15)
  })
})
