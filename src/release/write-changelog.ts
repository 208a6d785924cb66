import type {RefugeError} from '../kernel/errors.ts'
import {sha256} from '../kernel/hash.ts'
import {type AskPeople, type AuthorSource, askerOf, type People} from './authors.ts'
import type {SortedCommit} from './buckets.ts'
import {allIntoChangelog} from './changelog-file.ts'
import {type Doubt, doubtsOf, type Unparsed, unparsedProblem, warnOf} from './doubtful.ts'
import {type Language, titleIn} from './languages.ts'
import {renderNotes} from './notes.ts'
import {ALL, type NotesRange, type RangeInputs} from './notes-range.ts'
import {isRoot, type Package} from './packages/package.ts'
import {readRanges} from './read-ranges.ts'
import {openRepository, prefixIn, type Repository, type Source, type World} from './repository.ts'
import type {Audience} from './sections.ts'
import type {Version} from './versions.ts'

export interface ChangelogInputs extends Source, RangeInputs {
  readonly unparsed: Unparsed
  readonly date: string | undefined
  readonly mode: 'notes' | 'file' | 'preview'
  readonly file: string
  readonly languages: readonly Language[]
  readonly audience: Audience
  readonly authors: AuthorSource
  /** Who is asked about people, where a flow has somebody else than `authors` says; only for a single range. */
  readonly people?: AskPeople | undefined
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
  const repository = await openRepository(inputs, world)
  const ranges = await readRanges(inputs, repository)
  const commits = ranges.flatMap((it) => it.commits)
  const doubts = doubtsOf(commits)
  warnOf(doubts, world.runner)
  const ask = inputs.people ?? askerOf(inputs, 'git', world)
  const texts = await notesOf(inputs, ranges, repository, ranges.length === 1 ? ask : undefined)
  const notes = texts.join('\n')
  const file = inputs.mode === 'file' ? fileOf(repository.chosen, inputs.file) : undefined
  const isTold = commits.length > 0 || inputs.version !== undefined
  const changed = file !== undefined && isTold && (await writeFile(file, {ranges, texts}, inputs, repository, world))
  return {
    version: inputs.version,
    since: inputs.from === ALL ? undefined : ranges[0]?.since,
    notes,
    notesFile: inputs['dry-run'] ? undefined : await keepNotes(notes, world),
    file,
    changed,
    commits,
    languages: inputs.languages,
    doubts,
    problem: unparsedProblem(commits, inputs.unparsed),
  }
}

/** The notes of each range by themselves, in order. */
async function notesOf(
  inputs: ChangelogInputs,
  ranges: readonly NotesRange[],
  repository: Repository,
  ask: AskPeople | undefined,
): Promise<readonly string[]> {
  const notes: string[] = []
  for (const it of ranges) {
    notes.push(await renderRange(inputs, it, repository, ask && (await peopleOf(it, repository, ask))))
  }
  return notes
}

/** Only those whose commits are listed are named. */
async function peopleOf({commits, since}: NotesRange, {history}: Repository, ask: AskPeople) {
  const listed = commits.filter((it) => it.bucket === 'listed')
  const asked = listed.map(({commit}) => ({sha: commit.sha, email: commit.author.email}))
  return ask(asked, since === undefined ? undefined : await history.resolve(since))
}

async function renderRange(
  inputs: ChangelogInputs,
  {version, to, since, commits}: NotesRange,
  repository: Repository,
  people: People | undefined,
): Promise<string> {
  const {history, links} = repository
  const committed = commits.find((it) => it.commit.sha === to)?.commit.committedAt ?? (await history.committedAt(to))
  return renderNotes(commits, {
    version,
    date: (version === inputs.version?.text ? inputs.date : undefined) ?? dayOf(committed),
    languages: inputs.languages,
    audience: inputs.audience,
    links,
    compare:
      since === undefined || version === undefined ? undefined : [since, `${prefixIn(repository, inputs)}${version}`],
    listUnparsed: inputs.unparsed === 'list',
    people,
  })
}

const dayOf = (date: Date) => date.toISOString().slice(0, 'yyyy-mm-dd'.length)

/** The file of the notes, named after what it holds: several steps of a job do not overwrite each other's. */
async function keepNotes(notes: string, {files, runner}: World): Promise<string> {
  const path = `${runner.context.temporary}/refuge/notes-${sha256(notes).slice(0, 12)}.md`
  await files.write(path, notes)
  return path
}

/** The changelog of a package lies in its folder. */
export const fileOf = (it: Package | undefined, file: string) => (it && !isRoot(it) ? `${it.path}/${file}` : file)

/** True when the file has new contents. */
async function writeFile(
  file: string,
  {ranges, texts}: {readonly ranges: readonly NotesRange[]; readonly texts: readonly string[]},
  {languages, 'dry-run': dryRun}: ChangelogInputs,
  {folder}: Repository,
  {files, runner}: World,
): Promise<boolean> {
  const path = await files.inside(folder, file)
  const before = await files.read(path)
  const sections = ranges.map(({version}, at) => ({version, notes: texts[at] ?? ''}))
  const after = allIntoChangelog(before, sections, titleIn(languages, 'changelog'))
  if (after === undefined || after === before) return false
  runner.info(`${dryRun ? 'would write' : 'writing'} the notes to ${file}`)
  if (!dryRun) await files.write(path, after)
  return !dryRun
}
