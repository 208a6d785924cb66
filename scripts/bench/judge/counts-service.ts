import type {Counts} from '../../../src/judge/index.ts'
import {normal, poisson, type Random} from '../../../src/judge/random.ts'
import {type Life, POLL_SECONDS, type Side, weightsOf} from './life.ts'

/** A service whose requests fail, and what makes its life hard. Shares are 0..1. */
export interface CountsService {
  readonly kind: 'counts'
  readonly requestsPerSecond: number
  readonly rate: number
  readonly canaryRate: number
  readonly steps: readonly number[]
  /** The canary is healthy before this weight. */
  readonly worseFrom?: number
  /** Traffic and failures go up and down together by a factor of up to two. */
  readonly daily?: boolean
  /** Failures of both sides are ten times as many for half a minute now and then. */
  readonly commonBursts?: boolean
  /** Failures come in clumps of this mean: retries. */
  readonly clumps?: number
  /** Instances differ for good by this relative standard deviation. */
  readonly instanceSpread?: number
  /** Each instance fails ten times as often for half a minute now and then. */
  readonly instanceBursts?: boolean
  /** Processes restart now and then, and what they counted is lost. */
  readonly restarts?: boolean
}

const INSTANCES = {canary: 2, baseline: 4} as const
type Name = keyof typeof INSTANCES

/** One life of the service. */
export function liveCounts(service: CountsService, random: Random): Life {
  const common = bursts(random, service.commonBursts === true ? 0.02 : 0)
  const sides = {canary: side(service, random, 'canary'), baseline: side(service, random, 'baseline')}
  const phase = random()
  return weightsOf(service.steps).map((weight, poll) => {
    const swing = service.daily === true ? 2 ** Math.sin(2 * Math.PI * (poll / 240 + phase)) : 1
    const worse = weight >= (service.worseFrom ?? 0)
    const burst = common()
    const requests = service.requestsPerSecond * POLL_SECONDS * swing
    const canaryRate = worse ? service.canaryRate : service.rate
    return {
      weight,
      canary: sides.canary(requests * weight, canaryRate * burst * swing),
      baseline: sides.baseline(requests * (1 - weight), service.rate * burst * swing),
    }
  })
}

/** Serves one interval after the other: expected requests of the side, and its rate. */
function side(service: CountsService, random: Random, name: Name): (requests: number, rate: number) => Side {
  const instances = Array.from({length: INSTANCES[name]}, () => ({
    factor: Math.exp((service.instanceSpread ?? 0) * normal(random)),
    burst: bursts(random, service.instanceBursts === true ? 0.004 : 0),
  }))
  return (requests, rate) => ({
    restarted: service.restarts === true && random() < 0.02,
    instances: instances.map(({factor, burst}) =>
      served(random, requests / instances.length, Math.min(0.95, rate * factor * burst()), service.clumps ?? 1),
    ),
  })
}

function served(random: Random, requests: number, rate: number, clumps: number): Counts {
  if (clumps === 1) {
    const events = poisson(random, requests * rate)
    return {events, total: events + poisson(random, requests * (1 - rate))}
  }
  const total = poisson(random, requests)
  let events = 0
  for (let clump = poisson(random, (total * rate) / clumps); clump > 0; clump -= 1)
    events += 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / clumps))
  return {total, events: Math.min(total, events)}
}

/** A factor per poll: ten for two polls, begun with this probability, else one. */
function bursts(random: Random, probability: number): () => number {
  let left = 0
  return () => {
    if (left > 0) left -= 1
    else if (probability > 0 && random() < probability) left = 2
    return left > 0 ? 10 : 1
  }
}
