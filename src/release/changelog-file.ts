import {type Heading, outline} from './outline.ts'
import {ascending, versionOf} from './versions.ts'

/** Around what we write into a section that people write into too. */
const OPEN = '<!-- refuge: commits since the last release -->'
const CLOSE = '<!-- /refuge -->'

/**
 * A changelog with the notes of one version in their place: newest first, below what people wrote as an introduction and as
 * `Unreleased`. A version that is there already stays as it is, so a second run changes nothing. Without a version the notes go
 * into the `Unreleased` section, between two marks, and are replaced by the next run.
 * @param file undefined: there is none yet
 * @param title heading of a new file
 */
export function intoChangelog(
  file: string | undefined,
  notes: string,
  {version, title}: {readonly version: string | undefined; readonly title: string},
): string {
  if (file === undefined || file.trim() === '') return withVersionOrDraft([`# ${title}`, ''], notes, version, '\n')
  const eol = file.includes('\r\n') ? '\r\n' : '\n'
  return withVersionOrDraft(file.split(eol), notes, version, eol)
}

/** One section of a changelog. */
export interface ChangelogSection {
  readonly version: string | undefined
  readonly notes: string
}

/**
 * A changelog with several sections, newest first, each in its place. A new file takes all versions at once, since there may be
 * thousands.
 */
export function allIntoChangelog(
  file: string | undefined,
  sections: readonly ChangelogSection[],
  title: string,
): string | undefined {
  const released = sections.filter((it) => it.version !== undefined)
  const isNew = (file ?? '').trim() === '' && released.length > 1
  const together = {version: released[0]?.version, notes: released.map((it) => it.notes).join('\n')}
  const steps = isNew ? [together, ...sections.filter((it) => it.version === undefined)] : sections.toReversed()
  return steps.reduce<string | undefined>(
    (text, {version, notes}) => intoChangelog(text, notes, {version, title}),
    file,
  )
}

function withVersionOrDraft(lines: readonly string[], notes: string, version: string | undefined, eol: string): string {
  const block = notes.trimEnd().split('\n')
  const next = version === undefined ? withDraft(lines, block) : withVersion(lines, block, version)
  const text = next.join(eol)
  return text.endsWith(eol) ? text : `${text}${eol}`
}

function withVersion(lines: readonly string[], block: readonly string[], version: string): readonly string[] {
  const isThere = outline(lines).some((it) => it.version?.text === version)
  if (isThere) return lines
  const rest = withoutDraft(lines)
  return insert(rest, placeFor(version, rest), block)
}

/** Before the first lower version; after all others where there is none. */
function placeFor(version: string, lines: readonly string[]): number {
  const headings = outline(lines)
  const own = versionOf(version)
  const isBelow = (it: Heading) => it.version !== undefined && (!own || ascending(it.version, own) < 0)
  return headings.find(isBelow)?.line ?? endOf(lines)
}

/** The end of the text: link definitions and blank lines stay below it. */
function endOf(lines: readonly string[]): number {
  return lines.findLastIndex((it) => it.trim() !== '' && !/^\[[^\]]+\]:\s/.test(it)) + 1
}

function insert(lines: readonly string[], at: number, block: readonly string[]): readonly string[] {
  const before = lines.slice(0, at)
  const after = lines.slice(at)
  return [
    ...before,
    ...(before.length === 0 || before.at(-1)?.trim() === '' ? [] : ['']),
    ...block,
    ...(after.length === 0 || after[0]?.trim() === '' ? [] : ['']),
    ...after,
  ]
}

function withDraft(lines: readonly string[], [heading = '', ...body]: readonly string[]): readonly string[] {
  const draft = [OPEN, '', ...body.slice(1), '', CLOSE]
  const open = lines.indexOf(OPEN)
  const close = lines.indexOf(CLOSE, open)
  if (open !== -1 && close !== -1) return [...lines.slice(0, open), ...draft, ...lines.slice(close + 1)]
  const headings = outline(lines)
  const at = headings.findIndex((it) => it.unreleased)
  if (at === -1) return insert(lines, headings[0]?.line ?? endOf(lines), [heading, '', ...draft])
  const end = headings[at + 1]?.line ?? endOf(lines)
  return insert(lines, end, draft)
}

/** A release takes what we drafted out of `Unreleased`; the heading stays when people wrote below it, or wrote it. */
function withoutDraft(lines: readonly string[]): readonly string[] {
  const open = lines.indexOf(OPEN)
  const close = lines.indexOf(CLOSE, open)
  if (open === -1 || close === -1) return lines
  const after = lines[close + 1]?.trim() === '' ? close + 2 : close + 1
  return [...lines.slice(0, open), ...lines.slice(after)]
}
