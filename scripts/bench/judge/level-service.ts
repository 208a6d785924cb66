import {normal, type Random} from '../../../src/judge/random.ts'
import {type Life, weightsOf} from './life.ts'

/** Levels such as CPU: how many times the baseline's the canary's is, how much instances differ, and how noisy they are. */
export interface LevelService {
  readonly kind: 'levels'
  readonly steps: readonly number[]
  readonly ratio: number
  readonly instanceSpread: number
  readonly noise: number
}

const INSTANCES = 3
const CORRELATION = 0.7

/** One life: three instances a side, each with noise that lasts from poll to poll. */
export function liveLevels({steps, ratio, instanceSpread, noise}: LevelService, random: Random): Life {
  const side = (level: number) => {
    const instances = Array.from({length: INSTANCES}, () => ({offset: instanceSpread * normal(random), drift: 0}))
    return () =>
      instances.map((it) => {
        it.drift = CORRELATION * it.drift + noise * normal(random)
        return level * Math.exp(it.offset + it.drift)
      })
  }
  const [canary, baseline] = [side(0.5 * ratio), side(0.5)]
  return weightsOf(steps).map((weight) => ({
    weight,
    canary: {values: weight > 0 ? canary() : []},
    baseline: {values: baseline()},
  }))
}
