import {RefugeError} from '../../kernel/errors.ts'
import {commitAt, type World} from '../repository.ts'
import {bumpSentence} from '../sentence.ts'
import type {VersionTag} from '../versions.ts'
import {headlineOf} from './announced.ts'
import {commitOnBranch} from './commit-release.ts'
import {outcomeOf, type ReleaseOutcome} from './outcome.ts'
import {type Plan, planAt, type Subject} from './plan.ts'
import {proposeRelease, withdrawProposal} from './propose-release.ts'
import {type Published, publishRelease} from './publish-release.ts'
import {type Changes, releaseChanges} from './release-changes.ts'
import type {ReleaseInputs} from './release-inputs.ts'
import {releaseNotes} from './release-notes.ts'
import {settle} from './settle.ts'
import {demandBranch, openSite, type Site, siteHaving} from './site.ts'

/**
 * Makes the release that is due, or brings the pull request that proposes it up to date. What is there stays, so a run that was
 * cut off is finished by the next one. RFG-221 to RFG-232 say what cannot be.
 */
export async function release(inputs: ReleaseInputs, world: World): Promise<ReleaseOutcome> {
  const site = await openSite(inputs, world)
  // The branch may move under a run: it is planned anew once.
  const outcome = (await attempt(site)) ?? (await attempt(site))
  if (!outcome) throw movedAgain(site)
  for (const what of site.planned) world.runner.info(`would ${what}`)
  world.runner.info(outcome.sentence)
  return outcome
}

function movedAgain({repository: {branch}}: Site): RefugeError {
  return new RefugeError('RFG-229', `the branch ${branch} moved twice while it was being released`, {
    hint: 'Run again; give releases a `concurrency` group of their own, so that they do not race.',
  })
}

/** Undefined when the branch has moved meanwhile. */
async function attempt(opened: Site): Promise<ReleaseOutcome | undefined> {
  const head = await headOf(opened)
  const site = await siteHaving(opened, head)
  if (site.repository.packages.length > 0) return (await import('./release-packages.ts')).releasePackages(site, head)
  const plan = await planAt(site, head, [])
  await settle(site, plan.bump)
  if (plan.step.kind !== 'publish') return carryOut(site, plan)
  const {subject} = plan.step
  const published = await publishRelease(site, {subject, tags: plan.tags, notes: await releaseNotes(site, subject)})
  if (!published || published.subject.commit === head || site.inputs.mode === 'tag' || site.inputs.draft) {
    return published && publishedOutcome(site, plan, published)
  }
  return afterwards(site, plan, published)
}

/** Commits came behind the one that was released: what they make due is done in the same run. */
async function afterwards(site: Site, plan: Plan, published: Published): Promise<ReleaseOutcome | undefined> {
  const {version, tag, commit} = published.subject
  const made: VersionTag = {name: tag, commit, version}
  const next = await planAt(site, plan.head, [made])
  const done = next.step.kind === 'propose' ? await carryOut(site, next) : undefined
  const outcome = publishedOutcome(site, plan, published)
  return done ? {...outcome, pull: done.pull, sentence: `${outcome.sentence} ${done.sentence}`} : outcome
}

/** A commit or pull request is made on the branch as GitHub has it now; a tag, on what was checked out and tested. */
async function headOf(site: Site): Promise<string> {
  const {inputs, repository, github} = site
  if (inputs.mode === 'tag') return commitAt(repository.history, 'HEAD')
  const branch = demandBranch(site)
  const head = await github.refs.read(`refs/heads/${branch}`)
  if (head !== undefined) return head
  throw new RefugeError('RFG-227', `GitHub has no branch ${branch}`, {
    hint: 'Push it first, or check GITHUB_REPOSITORY.',
  })
}

async function carryOut(site: Site, plan: Plan): Promise<ReleaseOutcome | undefined> {
  const {step, bump} = plan
  const {mode} = site.inputs
  switch (step.kind) {
    case 'nothing':
      if (mode === 'pull-request') await withdrawProposal(site, demandBranch(site))
      return outcomeOf(site, plan.bump, {outcome: 'nothing', sentence: bumpSentence(bump)})
    case 'refuse':
      return outcomeOf(site, plan.bump, {outcome: 'refused', sentence: bumpSentence(bump), problem: step.problem})
    case 'publish':
      return undefined
    case 'commit':
    case 'propose': {
      const {subject} = step
      const notes = await releaseNotes(site, subject)
      const changes = await releaseChanges(site, subject, {notes, previous: bump.base?.version.text})
      const isSaid = Object.keys(changes).length === 0
      return step.kind === 'propose' && !isSaid
        ? proposed(site, plan, {subject, notes, changes})
        : committed(site, plan, {subject, notes, changes})
    }
    default:
      return step satisfies never
  }
}

const saidBy = ({version}: Subject) => ({headline: headlineOf(version), body: ''})

interface Written {
  readonly subject: Subject
  readonly notes: string
  readonly changes: Changes
}

async function committed(site: Site, plan: Plan, {subject, notes, changes}: Written) {
  const makeCommit = commitOnBranch(site, demandBranch(site), {...saidBy(subject), commit: subject.commit}, changes)
  const published = await unlessMoved(
    site,
    plan.head,
    publishRelease(site, {subject, notes, tags: plan.tags, makeCommit}),
  )
  return published && publishedOutcome(site, plan, published)
}

/** Undefined when the tag is another run's, whose release commit the branch has now. */
async function unlessMoved<T>(site: Site, head: string, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    const isTaken = error instanceof RefugeError && error.code === 'RFG-221'
    if (isTaken && (await headOf(site)) !== head) return undefined
    throw error
  }
}

async function proposed(site: Site, plan: Plan, written: Written): Promise<ReleaseOutcome | undefined> {
  const {subject, notes, changes} = written
  const {commit} = subject
  const pull = await proposeRelease(site, {branch: demandBranch(site), commit, ...saidBy(subject), notes, changes})
  if (!pull) return undefined
  const sentence = `${subject.version.text} is proposed${pull.number > 0 ? ` by pull request ${pull.number}` : ''}.`
  return outcomeOf(site, plan.bump, {outcome: 'proposed', sentence, subject, notes, page: pull.page, pull: pull.number})
}

function publishedOutcome(site: Site, plan: Plan, {subject, notes, page, isDraft, isNew}: Published): ReleaseOutcome {
  const {tag, commit} = subject
  const where = `${tag} at ${commit.slice(0, 7)}`
  if (isDraft) {
    return outcomeOf(site, plan.bump, {outcome: 'drafted', sentence: `${where} is drafted.`, subject, notes, page})
  }
  const sentence = `${where} is released${isNew ? '' : ' already'}.`
  return outcomeOf(site, plan.bump, {outcome: 'published', sentence, subject, notes, page, isNew})
}
