import type {RefugeError} from '../kernel/errors.ts'
import type {Commit} from '../ports/history.ts'
import type {SortedCommit} from './buckets.ts'
import type {Bump} from './bump.ts'
import type {BranchChannel} from './channels.ts'
import {type Doubt, type Unparsed, warnOf} from './doubtful.ts'
import type {Mover} from './packages/dependents.ts'
import type {Package} from './packages/package.ts'
import {openRepository, type Repository, type Source, type World} from './repository.ts'
import {bumpSentence} from './sentence.ts'
import {outcomeOf, situationOf} from './situation.ts'
import type {Version, VersionTag} from './versions.ts'
import {writeVersions} from './write-versions.ts'

export interface BumpInputs extends Source {
  readonly 'initial-version': Version
  readonly 'zero-major': 'minor' | 'major'
  readonly 'release-as': Version | undefined
  readonly prerelease: string | undefined
  readonly 'branch-channels': readonly BranchChannel[]
  readonly unparsed: Unparsed
  readonly squash: 'auto' | 'off'
  readonly gitmoji: boolean
  readonly write: 'none' | 'files'
  readonly 'dry-run': boolean
}

/** What `version-bump` found. */
export interface BumpOutcome {
  readonly head: string
  readonly base: VersionTag | undefined
  readonly bump: Bump
  /** Name that the tag of the version would have; undefined when there is nothing to release. */
  readonly tag: string | undefined
  /** The commits since the base, newest first. */
  readonly commits: readonly SortedCommit[]
  /** The same without exception, also those that changed no package. */
  readonly since: readonly Commit[]
  /** Version tags of the series, lowest first. */
  readonly tags: readonly VersionTag[]
  /** Which package it is about; undefined: the whole repository. */
  readonly package?: Package
  /** Every package of a monorepo, in the order of their folders; empty for a repository that is one. */
  readonly packages: readonly PackageBump[]
  readonly doubts: readonly Doubt[]
  /** Files that were written, or would have been. */
  readonly written: readonly string[]
  /** Why the version cannot be released although there is something to release. */
  readonly problem: RefugeError | undefined
}

/** What becomes of one package of a monorepo. */
export interface PackageBump extends BumpOutcome {
  readonly package: Package
  /** `commits`, `dependencies: a, b`, both, or the rule that names the version; empty when it is not released. */
  readonly cause: string
  /** The packages that move it, since it needs them. */
  readonly movers: readonly Mover[]
}

/** Finds the next version from the commits since the last one, and writes it into the manifests when asked to. */
export async function bumpVersion(inputs: BumpInputs, world: World): Promise<BumpOutcome> {
  const repository = await openRepository(inputs, world)
  const outcome = await decide(inputs, repository)
  warnOf(outcome.doubts, world.runner)
  world.runner.info(bumpSentence(outcome))
  if (inputs.write === 'none' || outcome.problem) return outcome
  return {...outcome, written: await writeVersions(outcome, repository, inputs['dry-run'], world)}
}

async function decide(inputs: BumpInputs, repository: Repository): Promise<BumpOutcome> {
  if (repository.packages.length === 0) return outcomeOf(inputs, await situationOf(inputs, repository))
  const {bumpPackages} = await import('./packages/bump-packages.ts')
  return bumpPackages(inputs, repository)
}
