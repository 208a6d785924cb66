import {describe, expect, test} from '@jest/globals'
import {sortCommits} from '../../../src/release/buckets.ts'
import {linksOf} from '../../../src/release/links.ts'
import {cell, cutAt, literal} from '../../../src/release/markdown.ts'
import {type NotesOptions, renderNotes} from '../../../src/release/notes.ts'
import {openParser} from '../../../src/release/parse.ts'
import {line} from '../../support/release.ts'

const OPTIONS: NotesOptions = {
  version: '1.1.0',
  date: '2026-11-24',
  languages: ['en'],
  audience: 'developers',
  links: undefined,
  compare: undefined,
  listUnparsed: false,
}

/** Notes of messages, written oldest first. */
async function notes(messages: readonly string[], options: Partial<NotesOptions> = {}): Promise<string> {
  const parse = await openParser({squash: true, gitmoji: false})
  return renderNotes(sortCommits(line(...messages.toReversed()), parse), {...OPTIONS, ...options})
}

const titles = (text: string) => text.split('\n').flatMap((it) => /^(?:### |<summary>)([^<]*)/.exec(it)?.[1] ?? [])

const EVERYTHING = [
  'feat: feature',
  'fix: fix',
  'perf: faster',
  'fix(security): hole',
  'feat(api)!: break\n\nBREAKING CHANGE: call `b()`\n\nthen c',
  `revert: gone\n\nThis reverts commit ${'f'.repeat(40)}.`,
  'chore(deps): bump x from 1 to 2',
  'docs: hidden',
]

describe('notes', () => {
  test('have a section for each kind of change, and none for what is hidden', async () => {
    const text = await notes(EVERYTHING)
    expect(titles(text)).toEqual([
      'Breaking changes',
      'Security',
      'Features',
      'Fixes',
      'Performance',
      'Reverts',
      'Dependencies (1)',
      'Contributors',
    ])
    expect(text).not.toContain('hidden')
  })

  test('tell how to migrate below the change', async () => {
    expect(await notes(EVERYTHING)).toContain('- **api:** break (0005000)\n\n  call `b()`\n\n  then c\n')
  })

  test('speak to users without commits, dependencies and people', async () => {
    const text = await notes(EVERYTHING, {audience: 'users'})
    expect(titles(text)).toEqual(['Breaking changes', 'Security', 'Features', 'Fixes', 'Performance', 'Reverts'])
    expect(text).toContain('- feature\n')
  })

  test('tell operators first what can hurt', async () => {
    expect(titles(await notes(EVERYTHING, {audience: 'operators'})).slice(0, 3)).toEqual([
      'Breaking changes',
      'Security',
      'Reverts',
    ])
  })

  test('speak French, and two languages at once', async () => {
    expect(titles(await notes(['feat: x'], {languages: ['fr']}))[0]).toBe('Nouveautés')
    expect(titles(await notes(['feat: x'], {languages: ['en', 'fr']}))[0]).toBe('Features / Nouveautés')
    expect(await notes([], {version: undefined, languages: ['fr']})).toBe(
      '## Non publié\n\nAucun changement à signaler.\n',
    )
  })

  test('order by scope, then by time, wherever they run', async () => {
    const text = await notes(['feat(b): 1', 'feat(a): 2', 'feat: 3', 'feat(a): 4'], {audience: 'users'})
    expect(text.match(/(?<= )\d$/gm)).toEqual(['3', '2', '4', '1'])
  })

  test('link commits, issues and the range on a server', async () => {
    const links = linksOf('https://github.com/acme/shop.git')
    const text = await notes(['feat: x (#4)\n\nCloses o/r#3'], {links, compare: ['v1.0.0', 'v1.1.0']})
    expect(text).toContain('## [1.1.0](https://github.com/acme/shop/compare/v1.0.0...v1.1.0) - 2026-11-24')
    expect(text).toContain(
      '([\\#4](https://github.com/acme/shop/issues/4), closes [o/r\\#3](https://github.com/o/r/issues/3), [0001000](',
    )
  })

  test('list the commits without a type when asked to', async () => {
    expect(await notes(['wip <b>'], {listUnparsed: true})).toContain(
      '### Commits without a type\n\n- wip &lt;b&gt; (0001000)',
    )
    expect(await notes(['wip'])).toContain('No changes to tell.')
  })

  test('know an advisory by its id, and a Security footer', async () => {
    expect(titles(await notes(['fix: CVE-2026-12345']))[0]).toBe('Security')
    expect(titles(await notes(['chore: x\n\nSecurity: yes']))[0]).toBe('Security')
  })
})

describe('text of strangers', () => {
  test.each([
    ['30 <img src=x onerror=alert(1)>', '30 &lt;img src=x onerror=alert(1)&gt;'],
    ['30 Array<T>', '30 Array&lt;T&gt;'],
    ['30 [x](javascript:y)', '30 \\[x\\](javascript:y)'],
    ['30 a * b _c_', '30 a \\* b \\_c\\_'],
    ['29 thanks @octocat', '29 thanks @\u2060octocat'],
    ['29 add `@spawn` and `<b>`', '29 add `@spawn` and `<b>`'],
    ['one ` tick', 'one \\` tick'],
    ['1. not a list', '1\\. not a list'],
    ['https://evil.example', 'https&#58;//evil.example'],
    ['\u001b[31mred', '\ufffd\\[31mred'],
    ['line\nbreak', 'line break'],
    ['::error::no', '\\::error::no'],
  ])('%p shows literally', (text, shown) => {
    expect(literal(text)).toBe(shown)
  })

  test('does not end a cell of a table, even in code', () => {
    expect(cell('a|b `c|d`')).toBe('a\\|b `c\\|d`')
  })
})

test('a long text is cut at the end of a line, within its limit', () => {
  const text = Array.from({length: 100}, (_, i) => `line ${i}`).join('\n')
  const cut = cutAt(text, 200, 'More elsewhere.')
  expect(cut.length).toBeLessThanOrEqual(200)
  expect(cut).toMatch(/line \d+\n\nMore elsewhere\.$/)
  expect(cutAt('short', 200, 'x')).toBe('short')
})

describe('links', () => {
  test.each([
    ['https://github.com/acme/shop', 'https://github.com/acme/shop'],
    ['https://github.com/acme/shop.git', 'https://github.com/acme/shop'],
    ['https://x-access-token:secret@ghes.example:8443/acme/shop.git', 'https://ghes.example:8443/acme/shop'],
    ['git@github.com:acme/shop.git', 'https://github.com/acme/shop'],
    ['ssh://git@ghes.example:2222/acme/shop', 'https://ghes.example/acme/shop'],
    ['http://127.0.0.1:8080/acme/shop', 'http://127.0.0.1:8080/acme/shop'],
  ])('of %s go to %s', (origin, home) => {
    expect(linksOf(origin)?.commit('abc')).toBe(`${home}/commit/abc`)
  })

  test.each([
    undefined,
    '/srv/git/shop.git',
    '../shop.git',
    'file:///srv/acme/shop',
    'https://bitbucket.org/acme/shop',
    'C:\\shop',
  ])('are none for %p', (origin) => {
    expect(linksOf(origin)).toBeUndefined()
  })
})
