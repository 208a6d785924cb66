import {setImmediate} from 'node:timers/promises'
import type {Clock} from '../../src/ports/clock.ts'

interface Timer {
  readonly at: number
  readonly order: number
  fire(): void
}

/** Time that jumps from one timer to the next whenever everybody waits: hours of rollout in milliseconds. */
export interface VirtualTime {
  readonly clock: Clock
  /** Runs until `done` resolves or nothing is left to wait for, or the limit (virtual milliseconds) is over. */
  run(done: Promise<unknown>, limit: number): Promise<'done' | 'stuck' | 'limit'>
  /** Calls back at a time. */
  at(time: number, action: () => void): void
}

const ORIGIN = Date.parse('2026-11-24T10:00:00.000Z')

export function virtualTime(): VirtualTime {
  const timers: Timer[] = []
  let elapsed = 0
  let order = 0

  const add = (at: number, fire: () => void): Timer => {
    const timer = {at, order: order++, fire}
    timers.push(timer)
    return timer
  }
  const clock: Clock = {
    now: () => new Date(ORIGIN + elapsed),
    monotonic: () => elapsed,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const timer = add(elapsed + Math.max(0, milliseconds), resolve)
        signal?.addEventListener('abort', () => {
          const index = timers.indexOf(timer)
          if (index >= 0) timers.splice(index, 1)
          resolve()
        })
      }),
  }
  return {
    clock,
    async run(done, limit) {
      let isDone = false
      void done
        .finally(() => {
          isDone = true
        })
        .catch(() => undefined)
      for (;;) {
        await settle()
        if (isDone) return 'done'
        const next = timers.reduce<Timer | undefined>(
          (best, it) => (!best || it.at < best.at || (it.at === best.at && it.order < best.order) ? it : best),
          undefined,
        )
        if (!next) return 'stuck'
        if (next.at > limit) return 'limit'
        timers.splice(timers.indexOf(next), 1)
        elapsed = Math.max(elapsed, next.at)
        next.fire()
      }
    },
    at(time, action) {
      add(time, action)
    },
  }
}

/** Everything that can go on without time passing has gone on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await setImmediate()
}
