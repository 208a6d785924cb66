import {RefugeError} from '../kernel/errors.ts'
import {hex} from '../kernel/hash.ts'
import type {Clock} from '../ports/clock.ts'
import type {Random} from '../ports/random.ts'
import type {CommitId, RecordsLog} from '../ports/records.ts'
import {type Audit, audit} from './audit.ts'
import {openTip, readableState, readEvent, type Sealed, seal} from './chain.ts'
import type {Draft, Event} from './events.ts'
import {EMPTY, type State} from './state.ts'

/** Where the records stand, as this run last saw them. */
export interface Position {
  readonly state: State
  /** Undefined while the records are empty. */
  readonly commit: CommitId | undefined
}

/** A run's pen: reads the records and appends to them. */
export interface Journal {
  /** The records as they are on the remote now. */
  read(): Promise<Position>
  /** The records as this run last saw them; read once if it never did. */
  known(): Promise<Position>
  /**
   * The best that can be had of records that are broken or out of reach: what the remote shows whether or not it holds
   * together, else what this machine has seen. For lowering only; nothing is raised on it.
   */
  salvage(): Promise<Position>
  /** The newest events, oldest first; all of them without a number. */
  events(newest?: number): AsyncIterable<Recorded>
  /** Folds the whole chain again; RFG-511 names the first link that does not hold. */
  audit(): Promise<Audit>
  /**
   * Appends what `plan` wants on the state it is given; called again with the newer state when another run was faster, so
   * that it can look at its fence and change its mind. An empty plan writes nothing. What `plan` throws ends the attempt.
   */
  append(plan: (state: State) => readonly Draft[]): Promise<Appended>
}

export interface Appended extends Position {
  readonly events: readonly Event[]
}

/** An event with the commit that holds it. */
export type Recorded = Event & {readonly commit: CommitId}

export interface JournalOptions {
  readonly log: RecordsLog
  readonly clock: Clock
  readonly random: Random
  readonly actor: string
  readonly run: string
}

const ATTEMPTS = 60
const LONGEST_PAUSE = 1000

export function openJournal(options: JournalOptions): Journal {
  const {log} = options
  const memory: Memory = {last: undefined, isStale: false}
  const read = () => readInto(memory, log)
  return {
    read,
    known: async () => memory.last ?? read(),
    salvage: () => salvage(log, memory.last),
    events: (newest) => eventsOf(log, newest),
    audit: () => audit(log.read()),
    append: (plan) => append(plan, memory, options),
  }
}

/** What a journal remembers from one call to the next. */
interface Memory {
  last: Position | undefined
  /** After a lost answer the log may have moved: the position is still the best that is known, but nothing is built on it. */
  isStale: boolean
}

async function readInto(memory: Memory, log: RecordsLog): Promise<Position> {
  const tip = await log.tip()
  memory.isStale = false
  // Nothing is opened anew while the tip is the one that we know.
  if (memory.last && memory.last.commit === tip?.commit) return memory.last
  memory.last = tip ? {state: openTip(tip), commit: tip.commit} : {state: EMPTY, commit: undefined}
  return memory.last
}

async function append(
  plan: (state: State) => readonly Draft[],
  memory: Memory,
  options: JournalOptions,
): Promise<Appended> {
  const {log, clock, random} = options
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isFresh = attempt === 0 && memory.last !== undefined && !memory.isStale
    const {state, commit} = isFresh && memory.last ? memory.last : await readInto(memory, log)
    const sealed = sealAll(plan(state), state, options)
    const newest = sealed.at(-1)
    if (!newest) return {state, commit, events: []}
    const written = await send(sealed, commit, memory, log)
    if (written !== undefined) {
      memory.last = {state: newest.state, commit: written}
      memory.isStale = false
      return {...memory.last, events: sealed.map((it) => it.event)}
    }
    await clock.sleep(pause(attempt, random))
  }
  throw new RefugeError('RFG-504', `the records moved ${ATTEMPTS} times while this run tried to append to them`, {
    hint: 'Many runs write at once. Give busy services records of their own with `records: { ref: … }`.',
  })
}

/** An answer can be lost after the remote has taken the push: then the tip is ours. */
async function send(
  sealed: readonly Sealed[],
  expected: CommitId | undefined,
  memory: Memory,
  log: RecordsLog,
): Promise<CommitId | undefined> {
  try {
    return await log.append(
      sealed.map((it) => it.entry),
      expected,
    )
  } catch (error) {
    memory.isStale = true
    const tip = await log.tip().catch(() => undefined)
    if (tip && tip.event === sealed.at(-1)?.entry.event) return tip.commit
    throw error
  }
}

async function* eventsOf(log: RecordsLog, newest: number | undefined): AsyncIterable<Recorded> {
  for await (const {commit, event} of log.read(newest)) yield {...readEvent(commit, event), commit}
}

async function salvage(log: RecordsLog, known: Position | undefined): Promise<Position> {
  const tip = (await log.tip().catch(() => undefined)) ?? (await log.seen())
  const state = tip && readableState(tip)
  if (tip && state) return {state, commit: tip.commit}
  return known ?? {state: EMPTY, commit: undefined}
}

function sealAll(drafts: readonly Draft[], before: State, {clock, random, actor, run}: JournalOptions): Sealed[] {
  const sealed: Sealed[] = []
  for (const draft of drafts) {
    const state = sealed.at(-1)?.state ?? before
    sealed.push(seal(draft, state, {id: hex(random.bytes(8)), at: clock.now(), actor, run}))
  }
  return sealed
}

/** Full jitter below an exponential bound (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015), in milliseconds. */
function pause(attempt: number, random: Random): number {
  const [byte = 0] = random.bytes(1)
  return (byte / 256) * Math.min(LONGEST_PAUSE, 20 * 2 ** attempt)
}
