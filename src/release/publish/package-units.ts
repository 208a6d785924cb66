import {type BumpOutcome, bumpVersion, type PackageBump} from '../bump-version.ts'
import type {VersionTag} from '../versions.ts'
import {historyAt, worldWith} from './history-at.ts'
import {type Step, type Subject, stepOf} from './plan.ts'
import type {Site} from './site.ts'

/** A package, and what is to be done about it. */
export interface Unit {
  readonly bump: PackageBump
  readonly step: Step
}

/** A package that is to be released as something. */
export interface Due {
  readonly bump: PackageBump
  readonly subject: Subject
}

/** What is to be done for a commit: of all packages, or of the one that was asked for. Reads, and writes nothing. */
export async function planUnits(
  site: Site,
  head: string,
  made: readonly VersionTag[],
): Promise<{readonly bump: BumpOutcome; readonly units: readonly Unit[]}> {
  const {inputs, repository} = site
  const history = historyAt(repository.history, head, made)
  const bump = await bumpVersion({...inputs, write: 'none'}, worldWith(history, site))
  const own = bump.packages.filter((it) => !bump.package || it.package === bump.package)
  const stepFor = (it: PackageBump) => stepOf({mode: inputs.mode, 'tag-prefix': it.package.prefix}, it, it.tags)
  return {bump, units: own.map((it) => ({bump: it, step: stepFor(it)}))}
}

/** Those whose commit says the version already, or need not say it. */
export function readyIn(units: readonly Unit[]): readonly Due[] {
  return units.flatMap(({bump, step}) => (step.kind === 'publish' ? [{bump, subject: step.subject}] : []))
}

/** Those that a commit has to say first. */
export function dueIn(units: readonly Unit[]): readonly Due[] {
  return units.flatMap(({bump, step}) =>
    step.kind === 'commit' || step.kind === 'propose' ? [{bump, subject: step.subject}] : [],
  )
}

/** Walks the history up to each commit once, for the notes of all that are released at it. */
export async function readFor({repository: {history}}: Site, all: readonly Due[]): Promise<void> {
  for (const [commit, those] of Map.groupBy(all, (it) => it.subject.commit)) {
    const bases = those.map((it) => it.bump.base?.commit).filter((it) => it !== undefined)
    await history.changes(bases.length < those.length ? [] : bases, commit)
  }
}
