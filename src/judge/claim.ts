import type {Margin} from './config.ts'
import {canaryShare, expectedRun, type Forecast, type PlannedStep} from './expected-run.ts'
import {passesAt, passesOf} from './plan.ts'
import {type Regression, smallestRegression} from './regression.ts'

/** What a PASS will have proven, or what the traffic could have shown where nothing can be. `schedule` is what is left of it. */
export type Claim =
  | {
      readonly kind: 'claim'
      /** The PASS margin to judge with. */
      readonly margin: Margin
      readonly delta: number
      /** `1 - beta`. */
      readonly confidence: number
      readonly baselineRate: number
      /** Predicted PASS, in seconds from the last step's beginning. */
      readonly secondsOfStep: number
      readonly schedule: readonly PlannedStep[]
    }
  | {
      readonly kind: 'no-fail'
      /** The smallest regression that this traffic would have caught; null if not even a total failure. */
      readonly couldHaveShown: Regression | null
      readonly schedule: readonly PlannedStep[]
    }

/** §16: PASS margins of errors from tight to wide, as differences. */
export const DELTAS = [0.001, 0.002, 0.005, 0.01, 0.02] as const

/** §16: a claim must be expected well within the last step. */
const PART_OF_DWELL = 0.7

/**
 * A claim must hold out against bad luck too: 19 of 20 healthy canaries have at most so many standard deviations more events.
 * Simulated, 0.7 of the dwell alone promotes 78 to 100 % of them with proof, depending on the traffic; with this at least 93 %.
 */
const BAD_LUCK = 1.645

/** §16: steps that expect fewer canary requests show nothing. */
const FEWEST_REQUESTS = 20

/**
 * `promote-on: auto` (§16): before the canary's first request, from the baseline's data alone, the tightest PASS margin
 * whose predicted PASS comes within 0.7 of the last step's dwell, and within the dwell for an unlucky one; `no-fail` where none does. Conversions have one candidate,
 * their own margin. The choice must be recorded before the start; then theorem 1 holds as it stands.
 */
export function chooseClaim(forecast: Forecast): Claim {
  const schedule = worthwhile(forecast)
  const last = schedule.at(-1)
  for (const margin of candidates(forecast)) {
    const judged = {...forecast, schedule, metric: {...forecast.metric, pass: margin}}
    const seconds = passesOf(judged).at(-1) ?? null
    if (last === undefined || seconds === null || seconds > PART_OF_DWELL * last.seconds) continue
    if (passesUnlucky(judged, last)) return claim(forecast, margin, seconds, schedule)
  }
  return {kind: 'no-fail', couldHaveShown: smallestRegression({...forecast, schedule}), schedule}
}

/** Whether a healthy canary still passes in the last step when chance gives it more errors, or fewer orders, than usual. */
function passesUnlucky(forecast: Forecast, last: PlannedStep): boolean {
  const {baselineRate, requestsPerSecond, metric} = forecast
  const requests = requestsPerSecond * last.seconds * canaryShare(last)
  const luck = BAD_LUCK * Math.sqrt((baselineRate * (1 - baselineRate)) / requests)
  const rate = metric.direction === 'increase' ? baselineRate + luck : baselineRate - luck
  return (passesAt(forecast, expectedRun(forecast, rate)).at(-1) ?? null) !== null
}

/** The schedule without steps of fewer than twenty expected canary requests; the last stays, for promotion needs one. */
export function worthwhile({
  schedule,
  requestsPerSecond,
}: Pick<Forecast, 'schedule' | 'requestsPerSecond'>): readonly PlannedStep[] {
  return schedule.filter(
    (it, step) => step === schedule.length - 1 || requestsPerSecond * it.seconds * canaryShare(it) >= FEWEST_REQUESTS,
  )
}

function candidates({metric}: Forecast): readonly Margin[] {
  if (metric.direction === 'decrease') return [metric.pass]
  return DELTAS.map((delta) => ({ratio: metric.pass.ratio, delta}))
}

function claim(
  {beta, baselineRate}: Forecast,
  margin: Margin,
  secondsOfStep: number,
  schedule: readonly PlannedStep[],
): Claim {
  return {kind: 'claim', margin, delta: margin.delta, confidence: 1 - beta, baselineRate, secondsOfStep, schedule}
}
