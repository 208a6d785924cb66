import type {Probe} from '../config/index.ts'
import {codedMessageOf, RefugeError} from '../kernel/errors.ts'
import {hex} from '../kernel/hash.ts'
import type {MetricReader, Side, Sides, SourceReading} from '../ports/metric-source.ts'
import type {Neighbours} from '../ports/neighbours.ts'
import type {Ports} from '../ports/ports.ts'
import type {ProbeCounts} from '../ports/probe.ts'
import type {Target} from '../ports/target.ts'
import {PROBE_BOUNDS, type ProbeMetric, type Prober, reasonsSentence, startProber} from '../probe/index.ts'

/** The prober of an environment, as a source of metrics. */
export interface Probing {
  readonly readers: Readonly<Record<ProbeMetric, MetricReader>>
  /** Whoever has read must stop it: it sends until then. */
  stop(): Promise<void>
}

/** Longest wait for an answer to a probe, in milliseconds. */
const PATIENCE = 10_000

type World = Pick<Ports, 'clock' | 'random'> & {readonly neighbours: Pick<Neighbours, 'probeSender'>}

/**
 * Begins with the first reading and asks each side at its slot's own address, past the router; the canary only while it has
 * traffic. Every prober counts under a name of its own, so that one that begins anew is never taken for the one before.
 */
export function newProbing(
  settings: Probe,
  target: Pick<Target, 'address'>,
  {clock, random, neighbours}: World,
): Probing {
  let running: Promise<Named> | undefined
  const start = async (): Promise<Named> => {
    const sender = await neighbours.probeSender({timeout: PATIENCE})
    return {name: `probe-${hex(random.bytes(4))}`, prober: startProber(settings, {clock, sender})}
  }
  const reader =
    (tell: Tell): MetricReader =>
    async (sides) => {
      try {
        const addresses = await addressesOf(target, sides)
        running ??= start()
        const {prober, name} = await running
        prober.aim(addresses)
        return readingOf(prober, name, sides, tell)
      } catch (error) {
        return {kind: 'no-data', reason: codedMessageOf(error)}
      }
    }
  return {
    readers: {probe: reader(counted), 'probe-latency': reader(timed)},
    async stop() {
      const last = running
      running = undefined
      await (await last)?.prober.stop()
    },
  }
}

interface Named {
  readonly name: string
  readonly prober: Prober
}

async function addressesOf(target: Pick<Target, 'address'>, sides: Sides): Promise<Readonly<Record<string, string>>> {
  const slots = [sides.baseline, sides.serves === true ? sides.canary : undefined].filter((it) => it !== undefined)
  const known = slots.map(async (slot): Promise<readonly [string, string]> => {
    const address = await target.address(slot)
    if (address !== undefined) return [slot, address]
    throw new RefugeError('RFG-418', `slot '${slot}' has no address past the router, so it cannot be probed`, {
      hint: 'Remove `probe` from the strategy, or give the slot an address that this machine can reach.',
    })
  })
  return Object.fromEntries(await Promise.all(known))
}

type Tell = (counts: Readonly<Record<Side, ProbeCounts | undefined>>, name: string) => SourceReading

/** A baseline that answers nothing at all is out of this machine's reach, or down: nothing can be compared with it. */
function readingOf(prober: Prober, name: string, sides: Sides, tell: Tell): SourceReading {
  const baseline = sides.baseline === undefined ? undefined : prober.counts(sides.baseline)
  const canary = sides.serves === true ? prober.counts(sides.canary) : undefined
  if (baseline && baseline.answered === 0 && baseline.failed > 0) {
    const why = reasonsSentence(baseline) ?? 'no answer'
    return {kind: 'no-data', reason: `the baseline in slot '${sides.baseline}' answers no probe: ${why}`}
  }
  return tell({baseline, canary}, name)
}

const counted: Tell = ({baseline, canary}, name) => {
  const instances = (it: ProbeCounts | undefined) => (it ? [[it.sent, it.failed, name] as const] : [])
  return {kind: 'counts', sides: {baseline: {instances: instances(baseline)}, canary: {instances: instances(canary)}}}
}

const timed: Tell = ({baseline, canary}, name) => {
  const instances = (it: ProbeCounts | undefined) => (it ? [[it.buckets, name] as const] : [])
  return {
    kind: 'histogram',
    le: PROBE_BOUNDS,
    sides: {baseline: {instances: instances(baseline)}, canary: {instances: instances(canary)}},
  }
}
