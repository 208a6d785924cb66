import {RefugeError} from '../../kernel/errors.ts'
import type {OpenPull, PullDraft, Pulls} from '../../ports/github-pulls.ts'
import {commitFiles, ROOT} from './commit-files.ts'
import type {CommitText} from './commit-release.ts'
import {draftBranch, proposalBranch, proposalText} from './proposal.ts'
import {bytesOf, type Changes} from './release-changes.ts'
import type {Site} from './site.ts'

/** What is proposed for a branch, on top of a commit of it. */
export interface Proposal extends CommitText {
  readonly branch: string
  readonly commit: string
  readonly notes: string
  readonly changes: Changes
}

/**
 * Brings the release pull request of a branch up to date, or opens it: one commit on top of the branch, always. Undefined when
 * another run was faster; it has the same to say or something newer.
 */
export async function proposeRelease(site: Site, it: Proposal): Promise<OpenPull | undefined> {
  const {refs, pulls} = site.github
  const head = proposalBranch(it.branch, site.repository.chosen)
  const open = await pulls.open(head, it.branch)
  if (!open) await pulls.demandCreate(it.branch)
  const known = await refs.read(`refs/heads/${head}`)
  if (known === undefined || !(await isRight(site, known, it))) {
    const commit = await commitAside(site, it)
    if (commit === undefined) return undefined
    await pointTo(site, `refs/heads/${head}`, commit)
  }
  const aside = `refs/heads/${draftBranch(it.branch, site.repository.chosen)}`
  if ((await refs.read(aside)) !== undefined) await refs.remove(aside)
  return tell(site, head, it)
}

/** A commit on top of the branch that holds exactly these changes. */
async function isRight({github}: Site, known: string, {commit, headline, body, changes}: Proposal): Promise<boolean> {
  const {parents, message} = await github.objects.commit(known)
  if (parents[0] !== commit || message.trim() !== `${headline}\n\n${body}`.trim()) return false
  const files = commitFiles(github.objects, known)
  for (const [path, text] of Object.entries(changes)) {
    if ((await files.read(`${ROOT}/${path}`)) !== text) return false
  }
  return true
}

async function commitAside(
  site: Site,
  {branch, commit, headline, body, changes}: Proposal,
): Promise<string | undefined> {
  const aside = draftBranch(branch, site.repository.chosen)
  await pointTo(site, `refs/heads/${aside}`, commit)
  try {
    return await site.github.commits.create({
      branch: aside,
      expectedHead: commit,
      headline,
      body,
      written: bytesOf(changes),
      removed: [],
    })
  } catch (error) {
    const isTaken = error instanceof RefugeError && ['RFG-523', 'RFG-525'].includes(error.code)
    if (isTaken && (await site.github.refs.read(`refs/heads/${aside}`)) !== commit) return undefined
    throw error
  }
}

async function pointTo({github: {refs}}: Site, ref: string, commit: string): Promise<void> {
  const now = await refs.read(ref)
  if (now === commit) return
  if (now !== undefined || !(await refs.create(ref, commit))) await refs.move(ref, commit, 'force')
}

async function tell({inputs, github: {pulls}}: Site, head: string, it: Proposal): Promise<OpenPull> {
  const {title, body} = proposalText(it, inputs.languages)
  const open = await pulls.open(head, it.branch)
  if (!open) return opened(pulls, {head, base: it.branch, title, body})
  if (open.title !== title || open.body !== body) await pulls.update(open.number, {title, body})
  return {...open, title, body}
}

/** Two runs may find none at once. */
async function opened(pulls: Pulls, draft: PullDraft): Promise<OpenPull> {
  try {
    return await pulls.create(draft)
  } catch (error) {
    const isThere = error instanceof RefugeError && error.code === 'RFG-525'
    const other = isThere ? await pulls.open(draft.head, draft.base) : undefined
    if (other) return other
    throw error
  }
}

/** Nothing is to be released any more: a pull request that would release it all the same is closed. */
export async function withdrawProposal({github: {refs, pulls}, repository}: Site, branch: string): Promise<void> {
  const head = proposalBranch(branch, repository.chosen)
  const open = await pulls.open(head, branch)
  if (!open) return
  await pulls.update(open.number, {state: 'closed'})
  await refs.remove(`refs/heads/${head}`)
}
