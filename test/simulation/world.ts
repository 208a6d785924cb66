import type {Configuration} from '../../src/config/index.ts'
import {RefugeError} from '../../src/kernel/errors.ts'
import type {Ports} from '../../src/ports/ports.ts'
import type {RecordsLog} from '../../src/ports/records.ts'
import {openJournal} from '../../src/records/index.ts'
import type {Site} from '../../src/rollout/index.ts'
import {memoryFiles} from '../support/files.ts'
import {mulberry32, seededRandom} from '../support/random.ts'
import {type MemoryLog, memoryLog} from '../support/records.ts'
import {fakeRunner} from '../support/runner.ts'
import {fakeTarget, sendRequests, type TargetWorld, targetWorld} from '../support/target.ts'
import {type VirtualTime, virtualTime} from './virtual-time.ts'

/** Revisions by what they are in the story. */
export const OLD = 'a'.repeat(40)
export const NEW = 'b'.repeat(40)

export type Call = 'tip' | 'append' | 'observe' | 'apply' | 'prepare' | 'discard' | 'errors'
export type Moment = 'before' | 'after-send' | 'after-reply'

/** What goes wrong for one run. Calls are counted over all kinds, from 0. */
export interface Faults {
  /** The runner vanishes around a call. */
  readonly crash?: {readonly call: number; readonly moment: Moment}
  /** A call that is answered only after so long (milliseconds). */
  readonly hang?: {readonly call: number; readonly length: number}
  /** Calls to `observe` or `errors` that show the world as it was one reading ago. */
  readonly stale?: ReadonlySet<number>
  /** Calls to the records that fail although they may have been carried out. */
  readonly lost?: ReadonlySet<number>
  /** The remote goes down just before a call, for so long (milliseconds). */
  readonly outage?: {readonly call: number; readonly length: number}
}

export interface World {
  readonly time: VirtualTime
  readonly log: MemoryLog
  readonly target: TargetWorld
  readonly configuration: Configuration
  /** Virtual times between which the remote is down; empty until it happens. */
  readonly outage: {from: number; to: number}
  /** Called when it happens. */
  onOutage: () => void
  /** Lets the users' requests up to now happen. */
  flow(): void
}

export function newWorld(configuration: Configuration, failing: Readonly<Record<string, number>>): World {
  const time = virtualTime()
  const target = targetWorld()
  let until = 0
  // Thirty requests a second, sent whenever somebody is about to look at the target or to change it.
  const flow = () => {
    const now = time.clock.monotonic()
    sendRequests(target, ((now - until) / 1000) * 30, failing)
    until = now
  }
  return {time, log: memoryLog(), target, configuration, outage: {from: 0, to: 0}, onOutage: () => undefined, flow}
}

export interface Driver {
  readonly site: Site
  readonly ports: Ports
  readonly said: () => string
}

/** A process that never answers any more: its runner is gone. */
const gone = () => new Promise<never>(() => undefined)

/** One run with its own way to the world, and what goes wrong on it. */
export function newDriver(world: World, name: string, seed: number, faults: Faults = {}): Driver {
  let calls = 0
  let isDead = false
  const {clock} = world.time
  const latency = mulberry32(seed ^ 0x5bd1e995)

  const before = async (): Promise<number> => {
    const call = calls++
    if (faults.crash?.call === call && faults.crash.moment === 'before') isDead = true
    if (isDead) return gone()
    if (faults.outage?.call === call) {
      const from = clock.monotonic()
      Object.assign(world.outage, {from, to: from + faults.outage.length})
      world.onOutage()
    }
    await clock.sleep(latency() * 20)
    return isDead ? gone() : call
  }
  const after = async (call: number): Promise<void> => {
    if (faults.crash?.call === call && faults.crash.moment === 'after-send') isDead = true
    if (faults.hang?.call === call) await clock.sleep(faults.hang.length)
    if (isDead) return gone()
    if (faults.crash?.call === call && faults.crash.moment === 'after-reply') {
      queueMicrotask(() => {
        isDead = true
      })
    }
  }
  const remote = async <T>(work: () => Promise<T>): Promise<T> => {
    const call = await before()
    const {outage} = world
    const now = clock.monotonic()
    if (now >= outage.from && now < outage.to) throw down()
    const result = await work()
    await after(call)
    if (faults.lost?.has(call)) throw down()
    return result
  }
  const log: RecordsLog = {
    tip: () => remote(() => world.log.tip()),
    seen: () => world.log.seen(),
    append: (entries, expected) => remote(() => world.log.append(entries, expected)),
    read: () => world.log.read(),
  }
  let current = 0
  const target = fakeTarget(world.target, {
    async before() {
      current = await before()
      world.flow()
    },
    after: () => after(current),
    stale: () => faults.stale?.has(current) ?? false,
  })
  const runner = fakeRunner({run: name})
  const random = seededRandom(seed)
  const ports = {
    runner,
    clock: {
      ...clock,
      sleep: (ms: number, signal?: AbortSignal) =>
        isDead ? gone() : clock.sleep(ms, signal).then(() => (isDead ? gone() : undefined)),
    },
    random,
    files: memoryFiles(),
    env: {},
  } as unknown as Ports
  const journal = openJournal({log, clock: ports.clock, random, actor: 'ada', run: name})
  const site: Site = {
    configuration: world.configuration,
    surroundings: surroundings(world.configuration),
    journal,
    target,
    folder: '/workspace',
    world: {
      clock: ports.clock,
      random,
      runner,
      journal,
      target,
      smoke: async () => undefined,
      keepUnrecorded: async () => undefined,
    },
  }
  return {site, ports, said: () => runner.log.join('\n')}
}

const down = () => new RefugeError('RFG-501', 'the records cannot be reached: simulated outage')

function surroundings(configuration: Configuration): Site['surroundings'] {
  const [name = '', environment] = Object.entries(configuration.environments)[0] ?? []
  const target = environment && configuration.targets[environment.target]
  const strategy = environment && configuration.strategies[environment.strategy]
  if (!environment || !target || !strategy) throw new Error('the simulation needs one whole environment')
  return {...environment, name, targetOptions: target, strategySettings: strategy}
}

const HOUR = 3_600_000

/** Lets the world's time pass until a flow has ended, for at most an hour. */
export async function played<T>({time}: World, flow: Promise<T>): Promise<T> {
  const how = await time.run(flow, time.clock.monotonic() + HOUR)
  if (how !== 'done') throw new Error(`the flow is ${how}`)
  return flow
}
