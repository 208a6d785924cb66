import {RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {History} from '../ports/history.ts'
import {environmentOf} from '../records/index.ts'
import type {Inquiry} from './inquiry.ts'
import {type Known, known, notKnown, type ReviewedRange} from './kinds/index.ts'
import {provenanceOf} from './provenance.ts'

/** Fifty commits are one call to GitHub; more than so many are nothing that a deployment brings. */
const MOST_COMMITS = 1000

/** The commits that would run for the first time, from git, with how they were reviewed, from GitHub. */
export async function reviewedRange(inquiry: Inquiry, candidate: Revision): Promise<Known<ReviewedRange>> {
  const running = runningOf(inquiry)
  if (!running.isKnown) return running
  const [from, to] = await Promise.all([
    running.value === undefined ? known(undefined) : commitOf(running.value, inquiry),
    commitOf(candidate, inquiry),
  ])
  if (!from.isKnown) return from
  if (!to.isKnown) return to
  const commits = from.value === undefined ? [to.value] : await commitsBetween(from.value, to.value, inquiry)
  const reviews = await (await inquiry.github()).reviews.of(commits)
  const missing = commits.find((it) => !reviews.has(it))
  if (missing !== undefined) {
    return notKnown(`GitHub does not have commit ${missing}`, 'Push what is to be deployed, and check github-token.')
  }
  return known({from: from.value, commits: commits.flatMap((sha) => ({sha, ...(reviews.get(sha) ?? NOBODY)}))})
}

const NOBODY = {isMerge: false, authors: [], pulls: []}

/** What serves now, by the records; undefined where nothing does. */
function runningOf({records, site, wayBack}: Inquiry): Known<Revision | undefined> {
  if (!records.isKnown) return records
  const {running} = environmentOf(records.value, site.surroundings.name)
  if (running) return known(running.revision)
  const serving = wayBack.isKnown ? wayBack.value.baseline?.revision : undefined
  if (serving === 'unknown') {
    return notKnown('the records do not say what runs here', 'Deploy once without this gate, or `unknown: allow` it.')
  }
  return known(serving)
}

/** The commit of a revision: itself, or what the signed provenance of a digest says was built. */
async function commitOf(revision: Revision, {github}: Inquiry): Promise<Known<string>> {
  if (!revision.startsWith('sha256:')) return known(revision)
  const all = (await (await github()).attestations.of(revision)).map(provenanceOf)
  const commit = all.find((it) => it.isSigned && it.subjects.includes(revision) && it.commit !== undefined)?.commit
  if (commit !== undefined) return known(commit)
  return notKnown(
    `no provenance says which commit ${revision} was built from`,
    'Let the build attest it: `actions/attest`.',
  )
}

async function commitsBetween(from: string, to: string, inquiry: Inquiry): Promise<readonly string[]> {
  const history = await openHistory(inquiry)
  for (const it of [from, to]) await demandCommit(history, it)
  const commits = (await history.commits(from, to)).map((it) => it.sha)
  if (commits.length <= MOST_COMMITS) return commits
  throw new RefugeError(
    'RFG-704',
    `${commits.length} commits would be new here, at most ${MOST_COMMITS} are looked at`,
    {
      hint: 'Deploy an older revision first, or waive the gate for a day: `waived: { until: …, reason: … }`.',
    },
  )
}

export async function openHistory({ports, place}: Inquiry): Promise<History> {
  const {files, runner, neighbours} = ports
  const folder = await files.inside(runner.context.workspace, place['working-directory'])
  const token = place['github-token']
  return neighbours.history({folder, mode: 'auto', ...(token ? {token} : {})})
}

async function demandCommit(history: History, commit: string): Promise<void> {
  if ((await history.resolve(commit)) !== undefined) return
  throw new RefugeError('RFG-706', `commit ${commit} is not in the history of this repository`, {
    hint: 'Check out the repository that the revision is of; a branch that was rewritten has lost its commits.',
  })
}
