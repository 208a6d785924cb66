import {RefugeError} from '../kernel/errors.ts'
import {sha256} from '../kernel/hash.ts'
import {basesOf} from './base.ts'
import {type SortedCommit, sortCommits} from './buckets.ts'
import {intoChangelog} from './changelog-file.ts'
import {type Doubt, doubtsOf, type Unparsed, unparsedProblem, warnOf} from './doubtful.ts'
import {type Language, titleIn} from './languages.ts'
import {renderNotes} from './notes.ts'
import {openParser} from './parse.ts'
import {commitAt, openRepository, type Repository, type Source, type World} from './repository.ts'
import type {Audience} from './sections.ts'
import {type Version, type VersionTag, versionTags} from './versions.ts'

export interface ChangelogInputs extends Source {
  readonly 'tag-prefix': string
  readonly squash: 'auto' | 'off'
  readonly unparsed: Unparsed
  readonly gitmoji: boolean
  readonly from: string | undefined
  readonly to: string
  readonly version: Version | undefined
  readonly date: string | undefined
  readonly mode: 'notes' | 'file' | 'preview'
  readonly file: string
  readonly languages: readonly Language[]
  readonly audience: Audience
  readonly 'dry-run': boolean
}

/** What `changelog` wrote. */
export interface ChangelogOutcome {
  readonly version: Version | undefined
  /** What the notes start from: a tag or what `from` said; undefined for the whole history. */
  readonly since: string | undefined
  readonly notes: string
  /** Absolute path of the notes; undefined in a dry run. */
  readonly notesFile: string | undefined
  /** The changelog file that was asked for. */
  readonly file: string | undefined
  readonly changed: boolean
  readonly commits: readonly SortedCommit[]
  readonly languages: readonly Language[]
  readonly doubts: readonly Doubt[]
  readonly problem: RefugeError | undefined
}

/** Writes the notes of a range, and into the changelog file when asked to. */
export async function writeChangelog(inputs: ChangelogInputs, world: World): Promise<ChangelogOutcome> {
  if (inputs.mode === 'preview') {
    throw new RefugeError('RFG-206', 'mode: preview is not available yet', {hint: 'Use `mode: notes`.'})
  }
  const repository = await openRepository(inputs, world)
  const range = await readRange(inputs, repository)
  const doubts = doubtsOf(range.commits)
  warnOf(doubts, world.runner)
  const notes = await notesOf(inputs, range, repository)
  const file = inputs.mode === 'file' ? inputs.file : undefined
  const isTold = range.commits.length > 0 || inputs.version !== undefined
  const changed = file !== undefined && isTold && (await writeFile(file, notes, inputs, repository, world))
  return {
    version: inputs.version,
    since: range.since,
    notes,
    notesFile: inputs['dry-run'] ? undefined : await keepNotes(notes, world),
    file,
    changed,
    commits: range.commits,
    languages: inputs.languages,
    doubts,
    problem: unparsedProblem(range.commits, inputs.unparsed),
  }
}

interface Range {
  readonly to: string
  readonly since: string | undefined
  readonly commits: readonly SortedCommit[]
}

async function readRange(inputs: ChangelogInputs, {history}: Repository): Promise<Range> {
  const to = await commitAt(history, inputs.to)
  const parse = await openParser({squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji})
  const base =
    inputs.from === undefined
      ? baseFor(versionTags(await history.tags(to), inputs['tag-prefix']), to, inputs)
      : undefined
  const from = inputs.from === undefined ? base?.commit : await commitAt(history, inputs.from)
  const commits = sortCommits(await history.commits(from, to), parse)
  return {to, since: inputs.from ?? base?.name, commits}
}

/**
 * The release before: of the version that `to` names or that is tagged on it already, else the last one. A prerelease starts
 * from the last tag of its channel.
 */
function baseFor(tags: readonly VersionTag[], to: string, inputs: ChangelogInputs): VersionTag | undefined {
  const name = inputs.to.replace(/^(refs\/)?tags\//, '')
  const own = tags.find((it) => it.name === name || (it.commit === to && it.version.text === inputs.version?.text))
  const about = inputs.version ?? own?.version
  return basesOf(tags, about?.channel, own?.version).last
}

async function notesOf(
  inputs: ChangelogInputs,
  {to, since, commits}: Range,
  {history, links}: Repository,
): Promise<string> {
  const version = inputs.version?.text
  const committed = commits.find((it) => it.commit.sha === to)?.commit.committedAt ?? (await history.committedAt(to))
  return renderNotes(commits, {
    version,
    date: inputs.date ?? committed.toISOString().slice(0, 'yyyy-mm-dd'.length),
    languages: inputs.languages,
    audience: inputs.audience,
    links,
    compare: since === undefined || version === undefined ? undefined : [since, `${inputs['tag-prefix']}${version}`],
    listUnparsed: inputs.unparsed === 'list',
  })
}

/** The file of the notes, named after what it holds: several steps of a job do not overwrite each other's. */
async function keepNotes(notes: string, {files, runner}: World): Promise<string> {
  const path = `${runner.context.temporary}/refuge/notes-${sha256(notes).slice(0, 12)}.md`
  await files.write(path, notes)
  return path
}

/** True when the file has new contents. */
async function writeFile(
  file: string,
  notes: string,
  {version, languages, 'dry-run': dryRun}: ChangelogInputs,
  {folder}: Repository,
  {files, runner}: World,
): Promise<boolean> {
  const path = await files.inside(folder, file)
  const before = await files.read(path)
  const after = intoChangelog(before, notes, {version: version?.text, title: titleIn(languages, 'changelog')})
  if (after === before) return false
  runner.info(`${dryRun ? 'would write' : 'writing'} the notes to ${file}`)
  if (!dryRun) await files.write(path, after)
  return !dryRun
}
