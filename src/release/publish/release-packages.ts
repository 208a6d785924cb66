import type {BumpOutcome, PackageBump} from '../bump-version.ts'
import {bumpSentence} from '../sentence.ts'
import type {VersionTag} from '../versions.ts'
import {packagesHeadline, packagesList} from './announced.ts'
import {commitOnBranch} from './commit-release.ts'
import {outcomeOf, type PackageRelease, type ReleaseOutcome} from './outcome.ts'
import {namedNotes, packageChanges, packageNotes} from './package-changes.ts'
import {type Due, dueIn, planUnits, readFor, readyIn, type Unit} from './package-units.ts'
import {packagesOutcome} from './packages-outcome.ts'
import {proposeRelease, withdrawProposal} from './propose-release.ts'
import {type MakeCommit, publishRelease} from './publish-release.ts'
import type {Changes} from './release-changes.ts'
import {settle} from './settle.ts'
import {demandBranch, type Site, siteOf} from './site.ts'

/**
 * Releases the packages that are due, each with a tag, a release and a changelog of its own; one commit or pull request for all of
 * them. Undefined when the branch has moved meanwhile.
 */
export async function releasePackages(site: Site, head: string): Promise<ReleaseOutcome | undefined> {
  const released: PackageRelease[] = []
  const made: VersionTag[] = []
  for (;;) {
    const {bump, units} = await planUnits(site, head, made)
    const refused = units.find((it) => it.step.kind === 'refuse')
    if (refused) return refusedOutcome(site, bump, refused.bump, released)
    if (made.length === 0) for (const it of units) await settle(siteOf(site, it.bump.package), it.bump)
    const ready = readyIn(units).filter(({subject}) => !released.some((it) => it.tag === subject.tag))
    await readFor(site, ready)
    for (const it of ready) {
      const out = await bringOut(site, it)
      if (!out) return undefined
      released.push(out)
      if (out.outcome === 'published') made.push({name: out.tag, commit: out.commit, version: out.version})
    }
    // Commits came behind those that were released: what they make due is done in the same run. A draft has no tag to count from.
    if (ready.length === 0 || site.inputs.mode === 'tag' || site.inputs.draft)
      return carryOut(site, bump, units, released)
  }
}

function refusedOutcome(site: Site, bump: BumpOutcome, {problem}: PackageBump, packages: readonly PackageRelease[]) {
  return outcomeOf(site, bump, {outcome: 'refused', sentence: bumpSentence(bump), problem, packages})
}

/** Undefined when a commit was to be made and the branch has moved. */
async function bringOut(
  site: Site,
  {bump, subject}: Due,
  makeCommit?: MakeCommit,
): Promise<PackageRelease | undefined> {
  const notes = await packageNotes(site, bump, subject)
  const order = {subject, notes, tags: bump.tags, ...(makeCommit && {makeCommit})}
  const it = await publishRelease(siteOf(site, bump.package), order)
  if (!it) return undefined
  const outcome = it.isDraft ? 'drafted' : 'published'
  return {...it.subject, package: bump.package, outcome, page: it.page, isNew: it.isNew, notes}
}

/** What no commit says yet: proposed together, or committed together and released one by one. */
async function carryOut(
  site: Site,
  bump: BumpOutcome,
  units: readonly Unit[],
  released: readonly PackageRelease[],
): Promise<ReleaseOutcome | undefined> {
  const all = dueIn(units)
  const isProposed = site.inputs.mode === 'pull-request'
  if (all.length === 0) {
    if (isProposed && released.length === 0) await withdrawProposal(site, demandBranch(site))
    return packagesOutcome(site, bump, released)
  }
  const texts = new Map<Due, string>()
  for (const it of all) texts.set(it, await packageNotes(site, it.bump, it.subject))
  const changes = await packageChanges(site, all, texts)
  const isSaid = Object.keys(changes).length === 0
  const written = {all, texts, changes, released}
  return isProposed && !isSaid ? proposed(site, bump, written) : committed(site, bump, written)
}

interface Written {
  readonly all: readonly Due[]
  readonly texts: ReadonlyMap<Due, string>
  readonly changes: Changes
  readonly released: readonly PackageRelease[]
}

function saidBy(all: readonly Due[]) {
  const tags = all.map((it) => it.subject.tag)
  return {headline: packagesHeadline(tags), body: packagesList(tags)}
}

async function committed(site: Site, bump: BumpOutcome, {all, changes, released}: Written) {
  const make = commitOnBranch(site, demandBranch(site), {commit: bump.head, ...saidBy(all)}, changes)
  const done = [...released]
  let commit: string | undefined
  // The first one makes the commit, behind its draft; the others are released at it.
  const makeCommit = async () => {
    commit ??= await make()
    return commit
  }
  for (const it of all) {
    const out = await bringOut(site, it, makeCommit)
    if (!out) return undefined
    done.push(out)
  }
  return packagesOutcome(site, bump, done)
}

async function proposed(site: Site, bump: BumpOutcome, {all, texts, changes, released}: Written) {
  const notes = all.map((it) => namedNotes(texts.get(it) ?? '', it.bump.package)).join('\n')
  const branch = demandBranch(site)
  const pull = await proposeRelease(site, {branch, commit: bump.head, ...saidBy(all), notes, changes})
  if (!pull) return undefined
  const packages = all.map((it): PackageRelease => {
    const shared = {package: it.bump.package, outcome: 'proposed', page: pull.page, isNew: false} as const
    return {...it.subject, commit: '', ...shared, notes: texts.get(it) ?? ''}
  })
  return packagesOutcome(site, bump, [...released, ...packages], pull.number)
}
