import {codedMessageOf, RefugeError} from '../kernel/errors.ts'
import type {Clock} from '../ports/clock.ts'
import type {Runner} from '../ports/runner.ts'
import type {Appended, Journal} from '../records/index.ts'
import {type MirrorMessage, mirrorMessage} from './mirror-message.ts'

/** Shows on GitHub what the records say, beside the deployment: never in its way. */
export interface Mirror {
  hear(appended: Pick<Appended, 'events' | 'state'>): void
  /** Waits until everything is told, but not for long; nothing is told after that. */
  finish(): Promise<void>
}

/** Tells GitHub one message; ends early when the signal fires. */
export type Tell = (message: MirrorMessage, signal: AbortSignal) => Promise<void>

interface World {
  readonly clock: Pick<Clock, 'sleep'>
  readonly runner: Pick<Runner, 'warning' | 'cancelled'>
}

/** Longest wait at the end of a run, in milliseconds. */
const PATIENCE = 10_000
/** A cancelled run is killed after ten seconds and has an outcome to write; and who did not answer before may not now. */
const SHORT_PATIENCE = 2000

/** Errors that no later message can mend: token, permission, and what is not there. */
const FOR_GOOD = new Set(['RFG-521', 'RFG-522', 'RFG-523'])

/** One message after the other, in the order of the records. The first failure is said, and only that. */
export function openMirror(tell: Tell, {clock, runner}: World): Mirror {
  const stop = new AbortController()
  const pending: MirrorMessage[] = []
  const failures = onlyOnce((why) => runner.warning(`GitHub does not show this deployment as it is: ${why}`))
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    for (let next = pending.shift(); next && !stop.signal.aborted; next = pending.shift()) {
      try {
        await tell(next, stop.signal)
      } catch (error) {
        failures.say(codedMessageOf(error))
        if (error instanceof RefugeError && FOR_GOOD.has(error.code)) stop.abort()
        // What came in meanwhile is old news, except the newest.
        pending.splice(0, pending.length - 1)
      }
    }
    working = undefined
  }
  return {
    hear({events, state}) {
      if (stop.signal.aborted) return
      pending.push(...messagesOf(events, state, failures.say))
      if (pending.length > 0) working ??= work()
    },
    async finish() {
      const patience = runner.cancelled.aborted || failures.isSaid ? SHORT_PATIENCE : PATIENCE
      if (working && !(await isDoneIn(patience, working, clock))) failures.say('it did not answer in time')
      stop.abort()
    },
  }
}

function onlyOnce(say: (why: string) => void) {
  const it = {
    isSaid: false,
    say(this: void, why: string) {
      if (!it.isSaid) say(why)
      it.isSaid = true
    },
  }
  return it
}

/** Not even a bug of ours may end an append that has been made. */
function messagesOf(
  events: Appended['events'],
  state: Appended['state'],
  fail: (why: string) => void,
): readonly MirrorMessage[] {
  try {
    return events.map((it) => mirrorMessage(it, state)).filter((it) => it !== undefined)
  } catch (error) {
    fail(codedMessageOf(error))
    return []
  }
}

async function isDoneIn(milliseconds: number, work: Promise<void>, clock: World['clock']): Promise<boolean> {
  const waited = new AbortController()
  try {
    return await Promise.race([work.then(() => true), clock.sleep(milliseconds, waited.signal).then(() => false)])
  } finally {
    waited.abort()
  }
}

/** The same journal; the mirror hears of everything that was appended. */
export function heard(journal: Journal, mirror: Mirror): Journal {
  return {
    ...journal,
    async append(plan) {
      const appended = await journal.append(plan)
      mirror.hear(appended)
      return appended
    },
  }
}

/** What a flow comes to, once the mirror was told of it. */
export async function toldTo<T>(mirror: Mirror | undefined, flow: Promise<T>): Promise<T> {
  try {
    return await flow
  } finally {
    await mirror?.finish()
  }
}
