import type {Strategy} from '../../config/index.ts'
import {readableDuration} from '../../kernel/duration.ts'
import {RefugeError} from '../../kernel/errors.ts'

/** Without steps that are judged there is nothing to go by. */
const USUAL = 3_600_000

/**
 * How long a canary is watched, in milliseconds: as asked, or as long as the strategy judges one. RFG-104 where nothing could
 * come of it: the warm-up is not judged, and before `at-least` nothing passes.
 */
export function durationOf({steps, warmup, atLeast}: Strategy, asked: number | undefined): number {
  const judged = steps.filter((it) => it.traffic < 100 && !it.instant)
  const own = judged.reduce((sum, it) => sum + it.dwell, 0)
  if (asked === undefined) return own || USUAL
  if (asked > warmup && asked >= atLeast) return asked
  const words = `the strategy's warmup is ${readableDuration(warmup)}, its at-least ${readableDuration(atLeast)}`
  throw new RefugeError('RFG-104', `refuge observe: --for: ${readableDuration(asked)} is too short: ${words}`, {
    hint: 'Give a longer time, or a strategy that is quicker.',
  })
}
