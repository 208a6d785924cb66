import type {Observation, Weights} from '../ports/target.ts'
import type {Run} from './run.ts'
import {sameWeights} from './weights.ts'

/** Extra time over the target's worst propagation before a write counts as not done, in milliseconds. */
const PATIENCE = 10_000
const FIRST_PAUSE = 20
const LONGEST_PAUSE = 1000

/** "The weight was set" is not "the traffic moved": observes until the target shows the weights and is settled, or time is over. */
export async function readBack({world: {target, clock}}: Run, wanted: Weights): Promise<Observation> {
  const {propagation, granularity} = target.router.caps
  const deadline = clock.monotonic() + propagation[1] + PATIENCE
  let pause = FIRST_PAUSE
  for (;;) {
    const seen = await target.router.observe()
    if (seen.settled && sameWeights(seen.weights, wanted, granularity)) return seen
    if (clock.monotonic() >= deadline) return seen
    await clock.sleep(pause)
    pause = Math.min(LONGEST_PAUSE, pause * 2)
  }
}
