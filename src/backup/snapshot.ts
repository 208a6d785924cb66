import {asRefugeError, RefugeError} from '../kernel/errors.ts'
import type {Journal} from '../records/index.ts'
import {count} from './count.ts'
import {readHeads} from './heads.ts'
import {loadIdentities} from './key.ts'
import {writeFormat} from './lock.ts'
import {newPointId} from './names.ts'
import type {Level, SnapshotOutcome, SourceOutcome} from './outcome.ts'
import {recordPoints} from './record.ts'
import type {ForDeployment} from './recorded.ts'
import {redReason} from './red.ts'
import {readableAmount} from './size.ts'
import {rulesOf, take} from './take.ts'
import {type BackupPorts, type BackupSite, openSource, openVault, unknownSource, type Vault} from './vault.ts'
import {refuseUsable, verifyPoint} from './verify-point.ts'

export interface SnapshotRequest {
  /** Names of the sources; empty: all. */
  readonly sources: readonly string[]
  readonly reason: string
  readonly verify: Level
  readonly acceptShrink: string | undefined
  readonly identity: string | undefined
  /** Kind of the store, when the caller insists on one. */
  readonly store: string | undefined
  readonly engine: string | undefined
  readonly dryRun: boolean
  readonly forDeployment?: ForDeployment
}

/** A snapshot under way. */
interface Run {
  readonly request: SnapshotRequest
  readonly site: BackupSite
  readonly vault: Vault
  readonly ports: BackupPorts
  readonly journal: Journal
  readonly identities: readonly string[]
  readonly id: string
}

/**
 * Takes the sources one after the other: take, put, verify, record. One that fails does not keep the others from being
 * taken; the outcome has the first problem. A point that could not be recorded stays valid: RFG-631 is a warning then, and
 * the next snapshot of its source records it.
 */
export async function snapshot(
  request: SnapshotRequest,
  site: BackupSite,
  journal: Journal,
  ports: BackupPorts,
): Promise<SnapshotOutcome> {
  try {
    const run = await prepare(request, site, journal, ports)
    const sources: SourceOutcome[] = []
    for (const name of namesOf(request, run.vault)) sources.push(await timed(name, run))
    return outcomeOf(sources, run)
  } catch (thrown) {
    const {verify: level, dryRun} = request
    return {point: undefined, status: 'failed', sources: [], level, dryRun, problem: asRefugeError(thrown)}
  }
}

async function prepare(request: SnapshotRequest, site: BackupSite, journal: Journal, ports: BackupPorts): Promise<Run> {
  refuseUsable(request.verify)
  const vault = await openVault(site, ports)
  namesOf(request, vault)
  const identities = await loadIdentities(request.identity, ports)
  if (!request.dryRun) await writeFormat(vault, ports.clock)
  return {request, site, vault, ports, journal, identities, id: newPointId(ports.clock.now(), ports.random)}
}

function namesOf({sources, store, engine}: SnapshotRequest, {backup}: Vault): readonly string[] {
  const unknown = sources.find((it) => !Object.hasOwn(backup.sources, it))
  if (unknown !== undefined) throw unknownSource(unknown, Object.keys(backup.sources))
  if (store !== undefined && store !== backup.store.kind) {
    throw new RefugeError('RFG-602', `there is no store '${store}'`, {
      hint: `The configuration has: ${backup.store.kind}.`,
    })
  }
  if (engine !== undefined && engine !== backup.engine) {
    throw new RefugeError('RFG-600', `the points of this store are made by engine ${backup.engine}, not ${engine}`, {
      hint: 'Leave the input `engine` out; the engine is a matter of refuge.yml, since each has its own store.',
    })
  }
  return sources.length > 0 ? sources : Object.keys(backup.sources)
}

type Made = Omit<SourceOutcome, 'source' | 'seconds'>

async function timed(source: string, run: Run): Promise<SourceOutcome> {
  const {clock} = run.ports
  const start = clock.monotonic()
  const made = await (run.request.dryRun ? look(source, run) : make(source, run)).catch(failed)
  return {source, ...made, seconds: (clock.monotonic() - start) / 1000}
}

function failed(thrown: unknown): Made {
  return {status: 'failed', head: undefined, headDigest: undefined, problem: asRefugeError(thrown), warnings: []}
}

async function make(name: string, run: Run): Promise<Made> {
  const {request, vault, ports, journal, identities} = run
  const {heads, broken} = await readHeads(vault.store, name)
  const taken = await take({...(await takingOf(name, run)), heads})
  const problem = await verifyPoint(taken.head, request.verify, identities, vault).then(() => undefined, asRefugeError)
  const made = {head: taken.head, headDigest: taken.digest, problem}
  if (problem) return {...made, status: 'failed', warnings: broken}
  const unrecorded = await recordPoints(heads, taken, {vault, journal, forDeployment: request.forDeployment})
  const warnings = [...broken, ...unrecorded]
  for (const it of warnings) ports.runner.warning(`${it.code} ${it.message}`)
  return {...made, status: taken.head.status, warnings}
}

async function takingOf(name: string, {request, site, vault, ports, id}: Run) {
  const settings = vault.backup.sources[name]
  if (!settings) throw unknownSource(name, Object.keys(vault.backup.sources))
  const source = await openSource(name, vault, site, ports)
  const {clock, runner} = ports
  const {reason, acceptShrink} = request
  return {
    name,
    source,
    settings,
    vault,
    id,
    reason,
    run: runner.context.run,
    acceptShrink,
    clock,
    signal: runner.cancelled,
  }
}

/** A dry run: what would be judged, without reading a byte. */
async function look(name: string, run: Run): Promise<Made> {
  const {heads} = await readHeads(run.vault.store, name)
  const taking = {...(await takingOf(name, run)), heads}
  await taking.source.preflight()
  const amount = await count(taking.source.walk(), {acceptChanges: taking.settings.changing === 'accept'})
  run.ports.runner.info(`would take ${name}: ${readableAmount(amount)}`)
  const problem = redReason(amount, rulesOf(taking))
  return {status: problem ? 'failed' : 'complete', head: undefined, headDigest: undefined, problem, warnings: []}
}

function outcomeOf(sources: readonly SourceOutcome[], {request, id}: Run): SnapshotOutcome {
  const has = (status: SourceOutcome['status']) => sources.some((it) => it.status === status)
  return {
    point: sources.some((it) => it.status !== 'failed' && it.head) ? id : undefined,
    status: has('failed') ? 'failed' : has('partial') ? 'partial' : 'complete',
    sources,
    level: request.verify,
    dryRun: request.dryRun,
    problem: sources.find((it) => it.problem)?.problem,
  }
}
