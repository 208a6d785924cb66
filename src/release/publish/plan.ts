import type {RefugeError} from '../../kernel/errors.ts'
import {type BumpOutcome, bumpVersion} from '../bump-version.ts'
import {type Version, type VersionTag, versionTags} from '../versions.ts'
import {announcedIn} from './announced.ts'
import {historyAt, worldWith} from './history-at.ts'
import type {ReleaseInputs} from './release-inputs.ts'
import type {Site} from './site.ts'

/** What is released. */
export interface Subject {
  readonly version: Version
  readonly tag: string
  /** The commit that it is counted up to: full id. */
  readonly commit: string
}

export type Step =
  | {readonly kind: 'nothing'}
  | {readonly kind: 'refuse'; readonly problem: RefugeError}
  /** The commit says the version already, or need not say it. */
  | {readonly kind: 'publish'; readonly subject: Subject}
  | {readonly kind: 'commit'; readonly subject: Subject}
  | {readonly kind: 'propose'; readonly subject: Subject}

export interface Plan {
  readonly head: string
  readonly bump: BumpOutcome
  readonly tags: readonly VersionTag[]
  readonly step: Step
}

/** What is to be done for a commit: reads, and writes nothing. */
export async function planAt(site: Site, head: string, newTags: readonly VersionTag[]): Promise<Plan> {
  const {inputs, repository} = site
  const history = historyAt(repository.history, head, newTags)
  const bump = await bumpVersion({...inputs, write: 'none'}, worldWith(history, site))
  const tags = versionTags(await history.tags(), inputs['tag-prefix'])
  return {head, bump, tags, step: stepOf(inputs, bump, tags)}
}

/** Pure. What was begun comes before what is new. */
export function stepOf(
  {mode, 'tag-prefix': prefix}: Pick<ReleaseInputs, 'mode' | 'tag-prefix'>,
  {
    head,
    base,
    bump,
    since,
    package: own,
    problem,
  }: Pick<BumpOutcome, 'head' | 'base' | 'bump' | 'since' | 'package' | 'problem'>,
  tags: readonly VersionTag[],
): Step {
  const tagOf = (version: Version) => `${prefix}${version.text}`
  if (base?.commit === head && !bump.version) {
    return {kind: 'publish', subject: {version: base.version, tag: base.name, commit: head}}
  }
  const announced = mode === 'tag' ? undefined : announcedIn(since, tags, base?.version, own?.prefix)
  if (announced) return {kind: 'publish', subject: {...announced, tag: tagOf(announced.version)}}
  if (!bump.version) return {kind: 'nothing'}
  if (problem) return {kind: 'refuse', problem}
  const subject = {version: bump.version, tag: tagOf(bump.version), commit: head}
  return {kind: STEPS[mode], subject}
}

const STEPS = {tag: 'publish', commit: 'commit', 'pull-request': 'propose'} as const
