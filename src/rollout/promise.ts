import {isProbe} from '../probe/index.ts'
import {type MetricClaim, unproven, unprovenOfUsers} from './forecasts.ts'
import type {Plan, PlannedMetric} from './plan-record.ts'

/** What a promotion will have proven, put together from what each metric can. */
export interface Promised extends Pick<Plan, 'metrics'> {
  readonly isProof: boolean
  readonly sentence: string
}

interface NamedClaim {
  readonly name: string
  readonly claim: MetricClaim
}

/**
 * A promotion waits for the proof of every metric that counts requests. Where the prober can prove that its paths work and
 * users are too few to prove anything, it waits for the prober alone, and says so; users' metrics keep their right to FAIL.
 * judge.md §16
 */
export function promise(claims: readonly NamedClaim[], metrics: Plan['metrics']): Promised {
  const hopeless = claims.filter(({claim}) => claim.kind === 'no-fail')
  const isProbed = claims.some(({name, claim}) => name === 'probe' && claim.kind === 'claim')
  const ofUsers = hopeless.filter(({name}) => !isProbe(name)).map(({claim}) => claim.sentence)
  if (claims.length === 0)
    return {isProof: false, sentence: 'promoted without proof; of levels nothing can be proven beforehand', metrics}
  if (hopeless.length > 0 && !isProbed) {
    const sentences = hopeless.map(({name, claim}) => (isProbe(name) ? `${claim.sentence} (${name})` : claim.sentence))
    return {isProof: false, sentence: unproven(sentences), metrics}
  }
  const proven = claims.flatMap(({claim}) => (claim.kind === 'claim' ? [claim.sentence] : []))
  const sentences = ofUsers.length > 0 ? [...proven, unprovenOfUsers(ofUsers)] : proven
  return {
    isProof: true,
    sentence: sentences.join('; '),
    metrics: {...metrics, ...Object.fromEntries(judgedBy(claims, metrics))},
  }
}

function judgedBy(
  claims: readonly NamedClaim[],
  metrics: Plan['metrics'],
): readonly (readonly [string, PlannedMetric])[] {
  return claims.flatMap(({name, claim}) => {
    if (claim.kind === 'claim') return [[name, claim.metric] as const]
    const metric = metrics[name]
    return metric ? [[name, {...metric, asked: false as const}] as const] : []
  })
}
