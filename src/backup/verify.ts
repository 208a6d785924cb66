import {asRefugeError, RefugeError} from '../kernel/errors.ts'
import type {Journal} from '../records/index.ts'
import type {Head} from './head.ts'
import {loadIdentities} from './key.ts'
import {listSource, sourcesOf} from './list.ts'
import type {Level} from './outcome.ts'
import {type BackupPorts, type BackupSite, openVault} from './vault.ts'
import {refuseUsable, verifyPoint} from './verify-point.ts'

export interface VerifyRequest {
  /** Names; empty: all. */
  readonly sources: readonly string[]
  readonly level: Level
  readonly identity: string | undefined
}

export interface Verified {
  readonly checks: readonly {
    readonly source: string
    readonly point: string
    readonly problem: RefugeError | undefined
  }[]
  /** Heads that are damaged, replaced or lost. */
  readonly problems: readonly RefugeError[]
  /** The first thing that is wrong; undefined when everything is as it should be. */
  readonly problem: RefugeError | undefined
}

/** Checks every point of the sources at a level, and their heads against the records. Goes on after a failure. */
export async function verifyPoints(
  {sources, level, identity}: VerifyRequest,
  site: BackupSite,
  journal: Journal,
  ports: BackupPorts,
): Promise<Verified> {
  refuseUsable(level)
  const vault = await openVault(site, ports)
  const identities = await loadIdentities(identity, ports)
  const state = (await journal.read()).state
  const checks: Verified['checks'][number][] = []
  const problems: RefugeError[] = []
  const known = new Map<string, RefugeError | undefined>()
  for (const source of sourcesOf(sources, vault)) {
    const listing = await listSource(source, vault, state)
    problems.push(...listing.problems)
    for (const {head} of listing.points) {
      const same = contentOf(head)
      const problem = known.has(same)
        ? known.get(same)
        : await verifyPoint(head, level, identities, vault).then(() => undefined, asRefugeError)
      known.set(same, problem)
      checks.push({source, point: head.id, problem})
    }
  }
  return {checks, problems, problem: problems[0] ?? checks.find((it) => it.problem)?.problem ?? nothingThere(checks)}
}

/** Points of an unchanged source share their objects, which need be read only once. */
function contentOf({source, archive, manifest, files, bytes, tree, recipients}: Head): string {
  return JSON.stringify([source, archive, manifest, files, bytes, tree, recipients])
}

/** No point at all is not "everything is well". */
function nothingThere(checks: Verified['checks']): RefugeError | undefined {
  if (checks.length > 0) return undefined
  return new RefugeError('RFG-619', 'there is no point to verify', {hint: 'Take one with `refuge backup snapshot`.'})
}

/** The lines of `refuge backup verify`. */
export function verifiedLines({checks, problems}: Verified, level: Level): readonly string[] {
  return [
    ...checks.map(
      ({source, point, problem}) => `${source}  ${point}  ${problem ? `${problem.code} ${problem.message}` : level}`,
    ),
    ...problems.map((it) => `${it.code} ${it.message}`),
  ]
}
