import type {People} from './authors.ts'
import type {SortedCommit} from './buckets.ts'
import type {Change} from './change.ts'
import {creditSections, withPulls} from './contributors.ts'
import {type Language, titleIn} from './languages.ts'
import type {Links} from './links.ts'
import {literal} from './markdown.ts'
import {lineText} from './note-line.ts'
import {type Audience, type Line, linesFor, sectionsFor} from './sections.ts'
import {scopesOf} from './types.ts'

export interface NotesOptions {
  /** Undefined: unreleased. */
  readonly version: string | undefined
  /** `2026-11-24`. */
  readonly date: string
  readonly languages: readonly Language[]
  readonly audience: Audience
  readonly links: Links | undefined
  /** The two ends of the range, for the link that compares them. */
  readonly compare: readonly [from: string, to: string] | undefined
  /** List the commits that have no type. */
  readonly listUnparsed: boolean
  /** The accounts of the people, when GitHub was asked. */
  readonly people?: People | undefined
}

/**
 * The notes of a range as Markdown: heading and sections, the same bytes for the same commits. conventional-changelog-writer
 * groups and orders; the lines are ours, since its templates escape nothing.
 */
export async function renderNotes(commits: readonly SortedCommit[], options: NotesOptions): Promise<string> {
  const {audience, people} = options
  const lines = linesFor(audience, withPulls(commits, people))
  const sections = await renderSections(lines, options)
  const more = audience === 'developers' ? creditSections(commits, {...options, people}) : []
  const body = [...sections, ...unparsedSection(commits, options), ...more]
  const told = body.length > 0 ? body : [titleIn(options.languages, 'nothing')]
  return `${[headingOf(options), ...told].join('\n\n')}\n`
}

function headingOf({version, date, languages, links, compare}: NotesOptions): string {
  if (version === undefined) return `## ${titleIn(languages, 'unreleased')}`
  const shown = links && compare ? `[${version}](${links.compare(...compare)})` : version
  return `## ${shown} - ${date}`
}

async function renderSections(lines: readonly Line[], options: NotesOptions): Promise<readonly string[]> {
  const [only] = lines
  if (!only) return []
  // Most releases of a long history have nothing to group or to order.
  if (lines.every(isInOrder)) return [sectionText(String(only.change.section), lines, options)]
  const {writeChangelogString} = await import('conventional-changelog-writer')
  const order = sectionsFor(options.audience).map(String)
  const rendered: string[] = []
  // The writer prints all that it is given for its debug log, read or not: it gets the place of a line, not the line.
  const entries = lines.map(({change}, at) => ({type: String(change.section), scope: scopeKey(change), at, notes: []}))
  await writeChangelogString(
    entries,
    {date: options.date},
    {
      groupBy: 'type',
      commitGroupsSort: (a, b) => order.indexOf(a.title) - order.indexOf(b.title),
      commitsSort: (a, b) => byCodePoints(a.scope, b.scope) || a.at - b.at,
      transform: (entry) => entry,
      generateOn: () => false,
      ignoreReverted: false,
      template({commitGroups = []}) {
        for (const {title, commits} of commitGroups) {
          const inGroup = commits.flatMap(({at}) => lines[at] ?? [])
          rendered.push(sectionText(title, inGroup, options))
        }
        return ''
      },
    },
  )
  return rendered
}

/** Of one section with the line before it, and behind it by scope. */
function isInOrder({change}: Line, at: number, lines: readonly Line[]): boolean {
  const before = lines[at - 1]?.change
  if (!before) return true
  return before.section === change.section && byCodePoints(scopeKey(before), scopeKey(change)) <= 0
}

const scopeKey = ({scope}: Change) => scopesOf(scope).join(',')

/** The order of a language would depend on the machine. */
const byCodePoints = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

function sectionText(section: string, lines: readonly Line[], options: NotesOptions): string {
  const title = titleIn(options.languages, section as Parameters<typeof titleIn>[1])
  const list = lines
    .map((line) => lineText(line, options.links, options.audience))
    .join('\n')
    .trimEnd()
  return section === 'dependencies' ? folded(`${title} (${lines.length})`, list) : `### ${title}\n\n${list}`
}

const folded = (title: string, list: string) => `<details>\n<summary>${title}</summary>\n\n${list}\n\n</details>`

function unparsedSection(commits: readonly SortedCommit[], {languages, links, listUnparsed}: NotesOptions): string[] {
  const unparsed = commits.filter((it) => it.bucket === 'unparsed').toReversed()
  if (!listUnparsed || unparsed.length === 0) return []
  const list = unparsed.map(({header, commit}) => {
    const id = commit.sha.slice(0, 7)
    return `- ${literal(header) || id} (${links ? `[${id}](${links.commit(commit.sha)})` : id})`
  })
  return [`### ${titleIn(languages, 'unparsed')}\n\n${list.join('\n')}`]
}
