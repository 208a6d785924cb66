import {
  begin,
  type JudgeState,
  lookAt,
  type MetricConfig,
  type Observation,
  observe,
  replayLine,
} from '../../../src/judge/index.ts'
import {randomOf} from '../../../src/judge/random.ts'
import {configOf} from './judged.ts'
import {type Life, observations, RAMP} from './life.ts'
import {errors, latency, live, type Scenario, scenarios} from './scenarios.ts'

/** What judging costs on this machine. */
export interface Cost {
  readonly lookMilliseconds: number
  readonly replayPerSecond: number
  readonly bytesPerCanary: number
}

const METRICS: readonly MetricConfig[] = [
  {...errors, weight: 0.3},
  {...latency(0.1), weight: 0.4},
  {name: 'cpu', kind: 'gauge', weight: 0.3, fail: {ratio: 1.1}, pass: {ratio: 1.2}},
]

/** One look at 240 intervals and three metrics, a replay of many canaries, and the memory of one. */
export function measureCost(): Cost {
  const lives = METRICS.map((metric) => [metric.name, live(healthyOf(metric), randomOf(7))] as const)
  const state = stateAfter(lives)
  const began = performance.now()
  const looks = 50
  for (let look = 0; look < looks; look += 1) lookAt(state)
  const lookMilliseconds = (performance.now() - began) / looks
  return {lookMilliseconds, replayPerSecond: replayRate(lives), bytesPerCanary: memoryOf(state)}
}

function healthyOf({kind}: MetricConfig): Scenario {
  const found = scenarios.find((it) => it.metric.kind === kind)
  if (found === undefined) throw new Error(`no scenario of kind ${kind}`)
  return found
}

const config = {...configOf(errors, RAMP.length), metrics: METRICS}

function polls(lives: readonly (readonly [string, Life])[]): readonly Observation[] {
  const [first, ...others] = lives.map(([name, life]) => [...observations(life, name)])
  return (first ?? []).map((it, place) => ({
    ...it,
    metrics: Object.assign(
      {},
      it.metrics,
      ...others.map((other) => other[place]?.metrics ?? {}),
    ) as Observation['metrics'],
  }))
}

function stateAfter(lives: readonly (readonly [string, Life])[]): JudgeState {
  let state = begin(config)
  for (const it of polls(lives)) state = observe(state, it).state
  return state
}

/** Lines a second of whole canaries with three metrics each. */
function replayRate(lives: readonly (readonly [string, Life])[]): number {
  const lines = polls(lives).map((it) => JSON.stringify({type: 'obs', run: 'a', ...it}))
  const start = JSON.stringify({type: 'start', run: 'a', config})
  const began = performance.now()
  const canaries = 20
  for (let canary = 0; canary < canaries; canary += 1) {
    const runs = new Map<string, JudgeState>()
    for (const [place, line] of [start, ...lines].entries()) replayLine(runs, line, place + 1)
  }
  return (canaries * lines.length * 1000) / (performance.now() - began)
}

/** What many copies of a state take of the heap, a copy. */
function memoryOf(state: JudgeState): number {
  const text = JSON.stringify(state)
  const copies = 50
  const before = process.memoryUsage().heapUsed
  const kept = Array.from({length: copies}, () => JSON.parse(text) as JudgeState)
  const after = process.memoryUsage().heapUsed
  return Math.max(text.length, (after - before) / kept.length)
}
