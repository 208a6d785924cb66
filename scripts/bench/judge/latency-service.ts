import {normal, poisson, type Random} from '../../../src/judge/random.ts'
import {type Life, POLL_SECONDS, type Side, weightsOf} from './life.ts'

/** Prometheus's default bounds in seconds. */
export const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** Log-normal durations, nine tenths quick and one tenth wide: medians in seconds, and widths. It is a usual shape of the web. */
const MIXTURE = [
  {part: 0.9, median: 0.058, width: 0.5},
  {part: 0.1, median: 0.09, width: 0.9},
] as const

/** One in twenty takes longer, without any change. */
const EDGE = 0.155

/** A service whose requests take their time, and what makes its life hard. */
export interface LatencyService {
  readonly kind: 'latency'
  readonly requestsPerSecond: number
  readonly steps: readonly number[]
  /** How many times slower everything is on the canary, and only what lies beyond the 95th percentile. */
  readonly slower?: number
  readonly slowerTail?: number
  /** Share of the canary's requests that take a second longer. */
  readonly hump?: number
  /** Durations of both sides go up and down together by up to a half. */
  readonly daily?: boolean
  /** Instances differ for good by this relative standard deviation. */
  readonly instanceSpread?: number
  /** Each instance stops for a second now and then. */
  readonly pauses?: boolean
}

const INSTANCES = {canary: 2, baseline: 4} as const

/** One life of the service. */
export function liveLatency(service: LatencyService, random: Random): Life {
  const {slower = 1, slowerTail = 1, hump = 0} = service
  const sides = {
    canary: side(service, random, INSTANCES.canary, {slower, slowerTail, hump}),
    baseline: side(service, random, INSTANCES.baseline, {slower: 1, slowerTail: 1, hump: 0}),
  }
  const phase = random()
  return weightsOf(service.steps).map((weight, poll) => {
    const swing = service.daily === true ? 1.5 ** Math.sin(2 * Math.PI * (poll / 240 + phase)) : 1
    const requests = service.requestsPerSecond * POLL_SECONDS
    return {
      weight,
      canary: sides.canary(requests * weight, swing),
      baseline: sides.baseline(requests * (1 - weight), swing),
    }
  })
}

interface Worse {
  readonly slower: number
  readonly slowerTail: number
  readonly hump: number
}

function side(
  {instanceSpread = 0, pauses}: LatencyService,
  random: Random,
  count: number,
  worse: Worse,
): (requests: number, swing: number) => Side {
  const instances = Array.from({length: count}, () => Math.exp(instanceSpread * normal(random)))
  return (requests, swing) => {
    const buckets = BOUNDS.map(() => 0).concat(0)
    for (const factor of instances) {
      const stopped = pauses === true && random() < 0.02 ? 1 / POLL_SECONDS : 0
      for (const [bucket, share] of sharesOf(swing * factor, worse, stopped).entries())
        buckets[bucket] = (buckets[bucket] ?? 0) + poisson(random, (requests / count) * share)
    }
    return {buckets}
  }
}

/** Shares by bucket; `stopped` of the requests wait for up to a second before they begin. */
function sharesOf(speed: number, {slower, slowerTail, hump}: Worse, stopped: number): readonly number[] {
  const usual = (duration: number) => survival(duration / slower / speed, slowerTail)
  const later = (duration: number, delay: number) => (duration <= delay ? 1 : usual(duration - delay))
  const waiting = (duration: number) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].reduce((sum, delay) => sum + later(duration, delay) / 5, 0)
  const above = BOUNDS.map(
    (bound) => (1 - hump - stopped) * usual(bound) + hump * later(bound, 1) + stopped * waiting(bound),
  )
  return [1, ...above].map((it, place) => it - (above[place] ?? 0))
}

/** Share of durations above one; beyond the 95th percentile stretched by `tail`. */
function survival(duration: number, tail: number): number {
  const at = duration <= EDGE ? duration : Math.max(EDGE, duration / tail)
  return MIXTURE.reduce(
    (sum, {part, median, width}) => sum + part * 0.5 * erfc(Math.log(at / median) / width / Math.SQRT2),
    0,
  )
}

/** Complementary error function (Abramowitz and Stegun 7.1.26). */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x)
  return x >= 0 ? tail : 2 - tail
}
