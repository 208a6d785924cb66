import {describe, expect, test} from '@jest/globals'
import {intoChangelog} from '../../../src/release/changelog-file.ts'

const NOTES = '## 1.1.0 - 2026-11-24\n\n### Features\n\n- new\n'
const write = (file: string | undefined, version: string | undefined = '1.1.0', notes = NOTES) =>
  intoChangelog(file, notes, {version, title: 'Changelog'})
const DRAFT = '## Unreleased\n\n### Features\n\n- soon\n'
const draft = (file: string | undefined, notes = DRAFT) =>
  intoChangelog(file, notes, {version: undefined, title: 'Changelog'})

const KEPT = `# Changelog

All notable changes are here.

## [Unreleased]

- written by hand

## [1.0.0] - 2026-01-01

### Added

- first

[Unreleased]: https://example.com/compare/v1.0.0...HEAD
[1.0.0]: https://example.com/releases/tag/v1.0.0
`

describe('a changelog file', () => {
  test('is begun when there is none', () => {
    expect(write(undefined)).toBe(`# Changelog\n\n${NOTES}`)
  })

  test('gets the notes above the last version and below what people wrote', () => {
    const text = write(KEPT)
    expect(text).toBe(KEPT.replace('## [1.0.0] - ', `${NOTES}\n## [1.0.0] - `))
  })

  test.each([
    undefined,
    KEPT,
    '# History\n\n## v1.0.0\n\n- x\n',
    '# C\n\n## [1.0.0](https://x) (2026-01-01)\n',
    'free text',
  ])('is the same after a second run', (file) => {
    const once = write(file)
    expect(write(once)).toBe(once)
  })

  test('keeps a version that is there already, also when somebody changed it', () => {
    const edited = write(KEPT).replace('- new', '- new, told better')
    expect(write(edited)).toBe(edited)
  })

  test('puts an older line where it belongs', () => {
    const file = '# C\n\n## 2.0.0\n\n- b\n\n## 1.0.0\n\n- a\n'
    expect(write(file)).toBe(`# C\n\n## 2.0.0\n\n- b\n\n${NOTES}\n## 1.0.0\n\n- a\n`)
  })

  test('ends with the lowest version, before the link definitions', () => {
    expect(write('# C\n\n## 2.0.0\n\n- b\n\n[2.0.0]: https://x\n')).toBe(
      `# C\n\n## 2.0.0\n\n- b\n\n${NOTES}\n[2.0.0]: https://x\n`,
    )
  })

  test('does not take headings in code blocks and comments for versions', () => {
    const file = '# C\n\n```md\n## 1.1.0\n```\n\n<!--\n## 0.5.0\n-->\n\n## 1.0.0\n'
    expect(write(file)).toBe(file.replace('## 1.0.0\n', `${NOTES}\n## 1.0.0\n`))
  })

  test('keeps its line ends', () => {
    const text = write(KEPT.replaceAll('\n', '\r\n'))
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.replaceAll('\r\n', '\n')).toBe(write(KEPT))
  })

  test('keeps what is unreleased apart from what people wrote, and replaces it', () => {
    const once = draft(KEPT)
    expect(once).toContain(
      '- written by hand\n\n<!-- refuge: commits since the last release -->\n\n### Features\n\n- soon\n\n<!-- /refuge -->\n\n## [1.0.0]',
    )
    expect(draft(once)).toBe(once)
    expect(draft(once, DRAFT.replace('soon', 'later'))).toBe(once.replace('soon', 'later'))
  })

  test('loses the draft when its version is released', () => {
    expect(write(draft(KEPT))).toBe(write(KEPT))
  })

  test('gets a section for what is unreleased when it has none', () => {
    expect(draft('# C\n\n## 1.0.0\n\n- a\n')).toMatch(
      /^# C\n\n## Unreleased\n\n<!-- refuge.*\n\n### Features\n\n- soon\n\n<!-- \/refuge -->\n\n## 1\.0\.0\n/,
    )
  })
})
