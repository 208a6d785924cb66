import {DEFAULT_CAP_SECONDS} from './config.ts'
import type {PlannedStep} from './expected-run.ts'

/** The cap's interval is at most this part of a canary's life, and of its last step: FAIL takes three of them, PASS two. */
const PART_OF_LIFE = 6
const PART_OF_STEP = 4

/** The interval of the cap that suits a schedule, where 15 s would be too long for it. §4.3 */
export function capOf(schedule: readonly PlannedStep[]): {readonly capSeconds?: number} {
  const life = schedule.reduce((sum, it) => sum + it.seconds, 0)
  const seconds = Math.min(life / PART_OF_LIFE, (schedule.at(-1)?.seconds ?? 0) / PART_OF_STEP)
  return seconds > 0 && seconds < DEFAULT_CAP_SECONDS ? {capSeconds: seconds} : {}
}
