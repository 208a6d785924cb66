import {describe, expect, test} from '@jest/globals'
import {type SortedCommit, sortCommits} from '../../../src/release/buckets.ts'
import {highest} from '../../../src/release/change.ts'
import {openParser} from '../../../src/release/parse.ts'
import {line} from '../../support/release.ts'

async function read(message: string, options = {}): Promise<SortedCommit> {
  const parse = await openParser({squash: true, gitmoji: false, ...options})
  const [commit] = sortCommits(line({message}), parse)
  if (!commit) throw new Error('no commit')
  return commit
}

const levelOf = (it: SortedCommit) => highest(it.changes.map((one) => one.level))

describe('the level of a message', () => {
  test.each([
    ['1 a mark', 'feat!: x', 'major'],
    ['1 a mark after a scope', 'feat(api)!: x', 'major'],
    ['1 a mark on a hidden type', 'chore!: x', 'major'],
    ['2 BREAKING-CHANGE with a hyphen', 'fix: x\n\nBREAKING-CHANGE: y', 'major'],
    ['3 a footer straight after the body', 'fix: x\n\nbody\nBREAKING CHANGE: y', 'major'],
    ['4 the words inside a sentence', 'fix: x\n\nthis is no BREAKING CHANGE: really', 'patch'],
    ['5 the words in a list', 'fix: x\n\n- BREAKING CHANGE: y', 'patch'],
    ['5 the words in a quotation', 'fix: x\n\n> BREAKING CHANGE: y', 'patch'],
    ['5 the words in an HTML list', 'fix: x\n\n<li>BREAKING CHANGE: y</li>', 'patch'],
    ['6 a code sample', 'fix: x\n\n    BREAKING CHANGE: y', 'patch'],
    ['7 mixed case', 'fix: x\n\nBreaking change: y', 'patch'],
    ['8 the plural', 'fix: x\n\nBREAKING CHANGES: y', 'patch'],
    ['12 a type in capitals', 'FEAT: x', 'minor'],
    ['14 empty brackets', 'feat(): x', 'minor'],
    ['19 CR LF', 'feat: x\r\n\r\nbody\r\n\r\nBREAKING CHANGE: y\r\n', 'major'],
    ['20 code in the body', "fix: a\n\nSELECT * FROM\nTABLE(RESULT_SCAN('x'));", 'patch'],
    ['32 lines of a log format', 'fix: a\n\n-hash-\ndeadbeef\n-gitTags-\n (tag: v9.9.9)', 'patch'],
    ['33 a tag in the body', 'fix: a\n\n(tag: v9.9.9)', 'patch'],
    [
      '34 a scissors line',
      'fix: a\n\n# ------------------------ >8 ------------------------\nfeat!: not this',
      'patch',
    ],
    ['36 perf', 'perf: x', 'patch'],
    ['36 an unknown type', 'wibble: x', 'none'],
    ['36 an unknown type with a note', 'wibble: x\n\nBREAKING CHANGE: y', 'major'],
    ['a security type', 'security: close the hole', 'patch'],
    ['documentation', 'docs: x', 'none'],
  ])('case %s', async (_, message, level) => {
    expect(levelOf(await read(message))).toBe(level)
  })
})

describe('the notes of a breaking change', () => {
  test('9 reach over paragraphs and end at the next footer', async () => {
    const it = await read('feat: x\n\nBREAKING CHANGE: one\ntwo\n\nthree\n\nRefs: #1')
    expect(it.changes[0]?.notes).toEqual(['one\ntwo\n\nthree'])
    expect(it.references).toMatchObject([{issue: '1'}])
  })

  test('10 are all kept', async () => {
    const it = await read('feat: x\n\nBREAKING CHANGE: one\nBREAKING CHANGE: two')
    expect(it.changes[0]?.notes).toEqual(['one', 'two'])
  })

  test('11 hold no neighbouring trailer', async () => {
    const it = await read('feat: x\n\nReviewed-by: Z\nBREAKING CHANGE: y\nSigned-off-by: Ada <a@b.c>')
    expect(it.changes[0]?.notes).toEqual(['y'])
  })
})

describe('a scope', () => {
  test.each(['api,core', 'api/core', '@org/pkg', 'my app v1.2', 'ядро'])('13 may be %s', async (scope) => {
    expect((await read(`feat(${scope}): x`)).changes[0]).toMatchObject({type: 'feat', scope, subject: 'x'})
  })

  test('14 in empty brackets is none', async () => {
    expect((await read('feat(): x')).changes[0]?.scope).toBeUndefined()
  })
})

describe('a message that nearly fits', () => {
  test.each([
    ['15 an emoji in front', '✨ feat: x', /gitmoji/],
    ['15 a short code in front', ':sparkles: feat: x', /gitmoji/],
    ['17 a full-width colon', 'feat：x', /full-width/],
    ['17 a blank before the colon', 'feat : x', /blank before the colon/],
    ['17 the mark before the scope', 'feat!(hls): x', /after the scope/],
    ['18 no blank after the colon', 'feat:x', /blank after the colon/],
    ['27 a fixup', 'fixup! feat: x', /autosquash/],
  ])('%s is unparsed and says what to write', async (_, message, hint) => {
    const it = await read(message)
    expect(it.bucket).toBe('unparsed')
    expect(it.hints.join()).toMatch(hint)
  })

  test.each([
    ['7', 'fix: x\n\nBreaking change: y'],
    ['8', 'fix: x\n\nBREAKING CHANGES: y'],
    ['a footer under an unread header', 'some text\n\nBREAKING CHANGE: y'],
  ])('%s warns about the breaking change that does not count', async (_, message) => {
    expect((await read(message)).hints.join()).toMatch(/BREAKING CHANGE/)
  })

  test('a mistyped type names the one that was meant', async () => {
    expect((await read('fxi: x')).hints.join()).toMatch(/did you mean 'fix'/)
  })
})

describe('gitmoji', () => {
  test.each([
    ['15', '✨ feat: x', 'minor'],
    ['15', ':sparkles: feat: x', 'minor'],
    ['16', ':boom: x', 'major'],
    ['16', '💥 feat: x', 'major'],
    ['any', '🐛 x', 'patch'],
    ['any', '⚡️ x', 'patch'],
    ['any', '📝 x', 'none'],
  ])('%s reads %s as %s when it is on', async (_, message, level) => {
    const it = await read(message, {gitmoji: true})
    expect(it.bucket).not.toBe('unparsed')
    expect(levelOf(it)).toBe(level)
  })
})

describe('a squash', () => {
  test('21 of GitHub is three changes with one pull request, the breaking one included', async () => {
    const it = await read('feat: add A (#12)\n\n* fix: B\n\n* feat!: drop C\n')
    expect(it.changes.map((one) => one.header)).toEqual(['feat: add A', 'fix: B', 'feat!: drop C'])
    expect(it.references).toEqual([{action: null, owner: null, repository: null, issue: '12'}])
    expect(levelOf(it)).toBe('major')
  })

  test('22 of plain paragraphs is three changes, with indented footers', async () => {
    const it = await read(
      'feat: adds v4 UUID to crypto\n\nThis adds support for v4 UUIDs to the library.\n\n' +
        'fix(utils): unicode no longer throws exception\n  PiperOrigin-RevId: 345559154\n' +
        '  BREAKING-CHANGE: encode method no longer throws.\n  Source-Link: googleapis/googleapis@5e0dcb2\n\n' +
        'feat(utils): update encode to support unicode\n  PiperOrigin-RevId: 345559182\n',
    )
    expect(it.changes.map((one) => [one.scope, one.level])).toEqual([
      [undefined, 'minor'],
      ['utils', 'major'],
      ['utils', 'minor'],
    ])
    expect(it.changes[1]?.notes).toEqual(['encode method no longer throws.'])
  })

  test('that repeats its title counts it once, and keeps the footers', async () => {
    const it = await read('feat: a (#7)\n\n* feat: a\n\nBREAKING CHANGE: y\n\n* fix: b')
    expect(it.changes.map((one) => [one.header, one.level])).toEqual([
      ['feat: a', 'major'],
      ['fix: b', 'patch'],
    ])
  })

  test('under a title without a type still counts', async () => {
    const it = await read('Work of the week (#7)\n\n* feat: a\n* fix: b')
    expect(it.bucket).toBe('listed')
    expect(it.changes).toHaveLength(2)
  })

  test.each([
    ['a code block', 'fix: a\n\n```\n* feat: b\n```'],
    ['a dependency update', 'fix(deps): update x\n\n* feat!: release notes of others'],
    ['prose that begins with a word and a colon', 'fix: a\n\nnote: this is prose'],
  ])('is not seen in %s', async (_, message) => {
    expect((await read(message)).changes).toHaveLength(1)
  })

  test('is one change when splitting is off', async () => {
    expect((await read('feat: a\n\n* fix: b', {squash: false})).changes).toHaveLength(1)
  })
})

describe('a merge', () => {
  const merge = 'Merge pull request #5 from acme/b\n\nfeat: add A'

  async function merged(inner: string, message = merge) {
    const parse = await openParser({squash: true, gitmoji: false})
    return sortCommits(
      [
        ...line({message, sha: 'm'.repeat(40), parents: ['p'.repeat(40), 'q'.repeat(40)]}),
        ...line({message: inner, sha: 'q'.repeat(40), parents: ['p'.repeat(40)]}),
        ...line({message: 'docs: start', sha: 'p'.repeat(40)}),
      ],
      parse,
    )
  }

  test('23 counts by its title when the merged commits say something else', async () => {
    const [it] = await merged('wip')
    expect(it).toMatchObject({bucket: 'listed', header: 'feat: add A', references: [{issue: '5'}]})
  })

  test('23 counts nothing when a merged commit says the same', async () => {
    expect((await merged('feat: add A')).map((it) => it.bucket)).toEqual(['merge', 'listed', 'hidden'])
  })

  test('still counts when only its title is breaking', async () => {
    const [it] = await merged('feat: add A', `${merge}\n\nBREAKING CHANGE: y`)
    expect(it).toMatchObject({bucket: 'listed', changes: [{level: 'major'}]})
  })

  test.each(["Merge branch 'main' into x", "Merge remote-tracking branch 'origin/main'", 'merged by hand'])(
    'without a title is only a merge: %s',
    async (message) => {
      expect((await merged('fix: x', message))[0]?.bucket).toBe('merge')
    },
  )

  test('of GitLab names its merge request', async () => {
    const [it] = await merged('wip', "Merge branch 'x' into 'main'\n\nfeat: y\n\nSee merge request acme/shop!12")
    expect(it).toMatchObject({bucket: 'listed', header: 'feat: y', references: [{issue: '12'}]})
  })
})

describe('references', () => {
  test('28 are all found, each in its repository', async () => {
    const {references} = await read('fix: x\n\nCloses #1, #2, o/r#3, GH-4, https://github.com/a/b/issues/5')
    expect(references.map((it) => [it.action, it.owner, it.repository, it.issue])).toEqual([
      ['closes', null, null, '1'],
      ['closes', null, null, '2'],
      ['closes', 'o', 'r', '3'],
      ['closes', null, null, '4'],
      ['closes', 'a', 'b', '5'],
    ])
  })

  test('31 are not made of addresses of people, nor of code', async () => {
    expect((await read('fix: x `#9`\n\nCo-authored-by: B <b@c.d>\ncolor: #fff')).references).toEqual([])
  })
})

test('35 Release-As is read from the footer', async () => {
  expect((await read('chore: x\n\nRelease-As: 2.0.0')).releaseAs).toBe('2.0.0')
})

test('a commit without a message is unparsed', async () => {
  expect((await read('')).bucket).toBe('unparsed')
})
