import {RefugeError} from '../kernel/errors.ts'
import type {Journal} from '../records/index.ts'
import {type Heartbeat, oneAtATime, withHeartbeat} from './heartbeat.ts'
import type {SnapshotOutcome} from './outcome.ts'
import {type SnapshotRequest, snapshot} from './snapshot.ts'
import {snapshotSummary} from './summary.ts'
import type {BackupPorts, BackupSite} from './vault.ts'

/** A deployment that is about to send its first percent. */
export interface DeploymentAhead {
  readonly environment: string
  readonly deployment: string
  /** Of the environment: why its deployments take no snapshot. */
  readonly noBackup: string | undefined
}

/** Names of the sources that a deployment snapshots: those marked `on: [deploy]`. */
export function sourcesOnDeploy({configuration: {backup}}: BackupSite): readonly string[] {
  const all = Object.entries(backup?.sources ?? {})
  return all.filter(([, it]) => it.on.includes('deploy')).map(([name]) => name)
}

/**
 * Snapshots the sources marked `on: [deploy]` and answers with the id of the point; undefined where no source asks for it or
 * the environment has a reason for none. Throws when any of them failed: without a point there is no rollout. With a
 * heartbeat, that goes on meanwhile.
 */
export async function snapshotBefore(
  ahead: DeploymentAhead,
  site: BackupSite,
  journal: Journal,
  ports: BackupPorts,
  heartbeat?: Heartbeat,
): Promise<string | undefined> {
  const sources = sourcesOnDeploy(site)
  if (sources.length === 0 || ahead.noBackup !== undefined) return undefined
  const {environment, deployment} = ahead
  const request = {...REQUEST, sources, forDeployment: {environment, deployment}}
  const it = heartbeat
    ? await beatingMeanwhile(request, site, journal, ports, heartbeat)
    : await snapshot(request, site, journal, ports)
  await ports.runner.summary(snapshotSummary(it))
  if (it.status === 'complete' && it.point !== undefined) return it.point
  throw it.problem ?? partial(it.sources.filter(({status}) => status === 'partial').map(({source}) => source))
}

const REQUEST = {
  reason: 'deploy',
  verify: 'stored',
  acceptShrink: undefined,
  identity: undefined,
  store: undefined,
  engine: undefined,
  dryRun: false,
} as const

/** The snapshot stops when a beat fails. Beats and the snapshot's own events go into the records one at a time. */
function beatingMeanwhile(
  request: SnapshotRequest,
  site: BackupSite,
  journal: Journal,
  ports: BackupPorts,
  {every, beat}: Heartbeat,
): Promise<SnapshotOutcome> {
  const inTurn = oneAtATime()
  const shared: Journal = {
    ...journal,
    read: () => inTurn(() => journal.read()),
    append: (plan) => inTurn(() => journal.append(plan)),
  }
  return withHeartbeat({every, beat: () => inTurn(beat)}, ports.clock, (failed) => {
    const runner = {...ports.runner, cancelled: AbortSignal.any([ports.runner.cancelled, failed])}
    return snapshot(request, site, shared, {...ports, runner})
  })
}

function partial(sources: readonly string[]): RefugeError {
  return new RefugeError('RFG-606', `the point before this deployment is partial: ${sources.join(', ')}`, {
    hint: 'Make everything readable, or give the environment `no-backup: <reason>` if deployments may do without.',
  })
}

/** What a deployment calls before its first percent, at the site that it has opened. */
export function snapshotFor(ports: BackupPorts) {
  return (
    site: BackupSite & {
      readonly journal: Journal
      readonly surroundings: {readonly name: string; readonly noBackup: string | undefined}
    },
    deployment: string,
    heartbeat?: Heartbeat,
  ): Promise<string | undefined> => {
    const {name: environment, noBackup} = site.surroundings
    return snapshotBefore({environment, deployment, noBackup}, site, site.journal, ports, heartbeat)
  }
}
