import type {Clock} from '../ports/clock.ts'
import type {ProbeCounts, ProbeSender} from '../ports/probe.ts'
import {dueAt, dueBy, pathOf, type Schedule} from './schedule.ts'
import {newTally, type Tally} from './tally.ts'

export interface ProbeSettings {
  readonly paths: readonly string[]
  /** Requests a second to each side. */
  readonly rate: number
  /** Most requests of a side that wait for their answer; what is due beyond them is counted as dropped. */
  readonly atOnce?: number
}

/** Asks every side the same, in the same order, at the same instants. */
export interface Prober {
  /** Addresses by name: who is asked from now on. Counts of a name that comes back go on. */
  aim(sides: Readonly<Record<string, string>>): void
  /** What was counted of a name; undefined where it was never asked. */
  counts(name: string): ProbeCounts | undefined
  /** No further request; those under way are cut off and not counted. Resolves when nothing waits any more. */
  stop(): Promise<void>
  /** No further request; resolves when those under way have ended and are counted. */
  finish(): Promise<void>
}

interface Side {
  address: string | undefined
  readonly tally: Tally
  waiting: number
}

/** With a limit of 10 s for an answer, 25 requests a second to a side that hangs stay below it. */
const AT_ONCE = 256

type World = {readonly clock: Pick<Clock, 'monotonic' | 'sleep'>; readonly sender: ProbeSender}

/** Begins at once, with nobody to ask. A request that is sent late counts from the instant at which it was due. */
export function startProber({paths, rate, atOnce = AT_ONCE}: ProbeSettings, world: World): Prober {
  const {clock, sender} = world
  const sides = new Map<string, Side>()
  const schedule = {start: clock.monotonic(), rate}
  const [ended, cut] = [new AbortController(), new AbortController()]

  const ask = async (side: Side, address: string, number: number) => {
    if (side.waiting >= atOnce) {
      side.tally.dropped()
      return
    }
    side.waiting += 1
    const answer = await sender.send(new URL(pathOf(paths, number), address))
    side.waiting -= 1
    if (!cut.signal.aborted) side.tally.ended(answer, clock.monotonic() - dueAt(schedule, number))
  }

  const askAll = (number: number): readonly Promise<void>[] =>
    turned([...sides.values()], Math.floor(number / paths.length)).flatMap((side) =>
      side.address === undefined ? [] : [ask(side, side.address, number)],
    )

  const over = untilEnded(schedule, clock, ended.signal, askAll).then(() => sender.close())
  return {
    aim: (wanted) => aimAt(sides, wanted),
    counts: (name) => sides.get(name)?.tally.counts(),
    async stop() {
      cut.abort()
      ended.abort()
      sender.close()
      await over
    },
    async finish() {
      ended.abort()
      await over
    },
  }
}

/** Asks as soon as requests are due, all that have become due; resolves when the last of them has ended. */
async function untilEnded(
  schedule: Schedule,
  clock: World['clock'],
  ended: AbortSignal,
  askAll: (number: number) => readonly Promise<void>[],
): Promise<void> {
  const running = new Set<Promise<void>>()
  for (let next = 0; !ended.aborted; ) {
    for (const due = dueBy(schedule, clock.monotonic()); next < due; next += 1) {
      for (const it of askAll(next)) {
        const asked = it.finally(() => {
          running.delete(asked)
        })
        running.add(asked)
      }
    }
    await clock.sleep(Math.max(1, dueAt(schedule, next) - clock.monotonic()), ended)
  }
  await Promise.all(running)
}

function aimAt(sides: Map<string, Side>, wanted: Readonly<Record<string, string>>): void {
  for (const [name, side] of sides) if (!Object.hasOwn(wanted, name)) side.address = undefined
  for (const [name, address] of Object.entries(wanted)) {
    const known = sides.get(name)
    if (known) known.address = address
    else sides.set(name, {address, tally: newTally(), waiting: 0})
  }
}

/** Whoever is asked first waits a little less: the sides take turns, each round of the paths anew. */
function turned<T>(sides: readonly T[], round: number): readonly T[] {
  return round % 2 === 0 ? sides : sides.toReversed()
}
