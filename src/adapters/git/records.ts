import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {RefugeError} from '../../kernel/errors.ts'
import type {RecordsPlace} from '../../ports/neighbours.ts'
import type {Ended} from '../../ports/process.ts'
import type {CommitId, Entry, Link, RecordsLog, Tip} from '../../ports/records.ts'
import {readBatch} from './batch.ts'
import {type Git, type GitPorts, gitIn, gitOutput, lastWords} from './git.ts'
import {type LastSeen, lastSeenIn} from './last-seen.ts'
import {ownFolder} from './own-folder.ts'
import {findRemote, type Remote, shownUrl} from './remote.ts'

/** Longest wait for the remote unless the caller says otherwise, in milliseconds: far above a slow push. */
const PATIENCE = 30_000
const TIP = 'refs/refuge/tip'

/** The records on a git remote, read and written through a bare side repository: the user's `.git` is never touched. */
export async function openRecords(place: RecordsPlace, temporary: string, ports: GitPorts): Promise<RecordsLog> {
  const server = ports.env.GITHUB_SERVER_URL || 'https://github.com'
  const remote = await findRemote(gitIn(place.folder, ports), {token: place.token, server})
  const key = createHash('sha256').update(`${remote.url}\n${place.ref}`).digest('hex').slice(0, 16)
  const name = join(temporary, 'refuge', `records-${key}`)
  const [git, lastSeen] = [await sideRepository(name, ports), lastSeenIn(`${name}.json`)]
  const it: Branch = {git, lastSeen, remote, ref: place.ref, patience: place.patience ?? PATIENCE}
  return {
    tip: () => readTip(it),
    seen: async () => (await fetched(it)) ?? lastSeen.read(),
    append: (entries, expected) => appendAll(it, entries, expected),
    read: (newest) => readAll(it, newest),
  }
}

/** The records branch, and the repository of ours that it is read into. */
interface Branch {
  readonly git: Git
  readonly lastSeen: LastSeen
  readonly remote: Remote
  readonly ref: string
  readonly patience: number
}

async function sideRepository(name: string, ports: GitPorts): Promise<Git> {
  const git = gitIn(await ownFolder(`${name}-`), ports)
  await gitOutput(git, ['init', '--quiet', '--bare'])
  return git
}

async function readTip(it: Branch): Promise<Tip | undefined> {
  if (!(await fetch(it, ['--depth=1']))) return undefined
  const tip = await fetched(it)
  if (!tip) throw new RefugeError('RFG-510', 'the records are broken: their newest commit cannot be read')
  await it.lastSeen.note(tip)
  return tip
}

/** What this process has fetched or pushed last. */
async function fetched({git}: Branch): Promise<Tip | undefined> {
  const [commit, event, state] = await readBatch(git, [TIP, `${TIP}:event.json`, `${TIP}:state.json`])
  if (!commit) return undefined
  return {commit: commit.id, event: event?.text ?? '', state: state?.text ?? ''}
}

/** Brings the newest commit; false when the remote has no such ref. */
async function fetch({git, remote, ref, patience}: Branch, depth: readonly string[]): Promise<boolean> {
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', ...depth]
  const ended = await git([...args, '--', remote.url, `+${ref}:${TIP}`], {config: remote.config, timeout: patience})
  if (ended.code === 0) return true
  if (/couldn't find remote ref/i.test(ended.stderr)) return false
  throw unreachable(remote, ended)
}

async function appendAll(
  {git, lastSeen, remote, ref, patience}: Branch,
  entries: readonly Entry[],
  expected: CommitId | undefined,
): Promise<CommitId | undefined> {
  const imported = await git(['fast-import', '--quiet', '--force'], {input: importScript(entries, expected)})
  if (imported.code !== 0 && expected && !(await isKnown(git, expected))) return undefined
  if (imported.code !== 0) throw new RefugeError('RFG-201', `git fast-import failed: ${lastWords(imported.stderr)}`)
  const commit = imported.stdout.trim()
  const lease = `--force-with-lease=${ref}:${expected ?? ''}`
  const args = ['push', '--porcelain', '--no-verify', lease, '--', remote.url, `${commit}:${ref}`]
  const ended = await git(args, {config: remote.config, timeout: patience})
  if (ended.code === 0) {
    await gitOutput(git, ['update-ref', TIP, commit])
    const newest = entries.at(-1)
    if (newest) await lastSeen.note({commit, event: newest.event, state: newest.state})
    return commit
  }
  if (isConflict(ended)) return undefined
  throw refusal(ended, remote, ref)
}

/** A commit that this side repository never fetched cannot be the newest one. */
async function isKnown(git: Git, commit: CommitId): Promise<boolean> {
  return (await git(['cat-file', '-e', `${commit}^{commit}`])).code === 0
}

/** A stream for git-fast-import(1): one commit an entry, each the parent of the next; answers with the id of the last. */
function importScript(entries: readonly Entry[], expected: CommitId | undefined): string {
  const commits = entries.map((entry, i) => {
    const from = i > 0 ? `from :${i}\n` : expected ? `from ${expected}\n` : ''
    return (
      `commit refs/refuge/new\nmark :${i + 1}\n` +
      `committer refuge <refuge@users.noreply.github.com> ${Math.floor(entry.at.getTime() / 1000)} +0000\n` +
      `${data(`${entry.message}\n`)}${from}deleteall\n` +
      `M 100644 inline event.json\n${data(entry.event)}M 100644 inline state.json\n${data(entry.state)}`
    )
  })
  return `${commits.join('')}get-mark :${entries.length}\n`
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`

/** git's words for "another run was faster", of all the servers that it knows. */
const LOST =
  /stale info|fetch first|non-fast-forward|incorrect old value|failed to update ref|cannot lock ref|already exists/i

function isConflict({stdout, stderr}: Ended): boolean {
  const reason = reasonOf(stdout)
  return reason !== undefined && LOST.test(`${reason}\n${stderr}`) && !/hook declined|protected/i.test(reason)
}

/** The line of `git push --porcelain` that says why a ref was not moved. */
function reasonOf(stdout: string): string | undefined {
  const line = stdout.split('\n').find((it) => it.startsWith('!'))
  return line && (/\((.*)\)\s*$/.exec(line)?.[1] ?? line)
}

function refusal(ended: Ended, remote: Remote, ref: string): RefugeError {
  const reason = reasonOf(ended.stdout)
  if (reason === undefined) return unreachable(remote, ended)
  return new RefugeError('RFG-502', `the remote refuses to record: push to ${ref} was answered with "${reason}"`, {
    hint: "Give the job 'permissions: contents: write', and let rulesets pass this ref (or name another with `records: { ref: … }`).",
  })
}

function unreachable(remote: Remote, ended: Ended): RefugeError {
  const why = ended.timedOut ? 'no answer in time' : lastWords(ended.stderr) || `git status ${ended.code}`
  return new RefugeError('RFG-501', `the records cannot be reached at ${shownUrl(remote.url)}: ${why}`, {
    hint: 'Check the remote and the token. Raising a canary needs the records; an abort or a rollback does not.',
  })
}

async function* readAll(it: Branch, newest: number | undefined): AsyncIterable<Link> {
  const {git} = it
  if (!(await fetch(it, await depthFor(git, newest)))) return
  const log = await gitOutput(git, [
    'rev-list',
    '--reverse',
    '--parents',
    ...(newest ? [`--max-count=${newest}`] : []),
    TIP,
  ])
  const commits = log
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
  for (let start = 0; start < commits.length; start += BATCH)
    yield* await readLinks(git, commits.slice(start, start + BATCH))
}

/** Commits whose objects are held in memory at once. */
const BATCH = 500

async function depthFor(git: Git, newest: number | undefined): Promise<string[]> {
  if (newest) return [`--depth=${newest}`]
  const shallow = (await gitOutput(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  return shallow ? ['--unshallow'] : []
}

async function readLinks(git: Git, commits: readonly string[][]): Promise<Link[]> {
  const objects = await readBatch(
    git,
    commits.flatMap(([id]) => [`${id}:event.json`, `${id}:state.json`]),
  )
  return commits.map(([commit = '', ...parents], i) => ({
    commit,
    parents,
    event: objects[2 * i]?.text ?? '',
    state: objects[2 * i + 1]?.text ?? '',
  }))
}
