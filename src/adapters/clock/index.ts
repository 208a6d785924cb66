import {setTimeout} from 'node:timers/promises'
import type {Clock} from '../../ports/clock.ts'

/** The clock of this machine. */
export const clock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  async sleep(milliseconds, signal) {
    try {
      await setTimeout(milliseconds, undefined, signal === undefined ? {} : {signal})
    } catch (thrown) {
      if (signal?.aborted !== true) throw thrown
    }
  },
}
