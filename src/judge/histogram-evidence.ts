import type {CommonConfig} from './config.ts'
import {type Bet, logEvidence} from './evidence.ts'
import {type Durations, slowCounts} from './histogram-bets.ts'
import {latencyDispersion} from './histogram-dispersion.ts'
import type {HistogramState} from './histogram-state.ts'
import type {Evidence, Scope} from './kind.ts'
import {type LatencyModel, latencyModel} from './latency-model.ts'
import {AS_QUICK} from './quantile-increment.ts'
import {quantileOf} from './quantiles.ts'
import {startAt, startPoints} from './starts.ts'
import type {LatencySummary} from './summary.ts'

/** The evidence of durations at a look. PASS is as strong as its weakest quantile. §3.2, §4 */
export function latencyEvidence(
  config: Pick<CommonConfig, 'dispersion'>,
  durations: Durations,
  state: HistogramState,
  scope: Scope,
): Evidence {
  const {frozen, judged, intervals} = state
  const model = frozen === null ? null : latencyModel(frozen, durations.bounds, durations)
  const phi = latencyDispersion(state, config.dispersion ?? 1, scope.now)
  const counted = slowSides(state, model)
  const fail: readonly Bet[] = (model?.alternatives ?? []).map(({weight, tail}) => ({
    weight,
    dispersion: tail === null ? phi.body : phi.tail(tail),
  }))
  return {
    // Before anything could be frozen no bet was placed, and none is worth 1.
    logEFail:
      fail.length === 0
        ? 0
        : logEvidence(intervals, (it, place) => it.fail[place] ?? null, fail, startPoints(scope.horizon)),
    logEPass: Math.min(...quantileEvidence(state, durations, phi, scope)),
    dispersion: Math.max(phi.body, phi.slow, ...fail.map((it) => it.dispersion)),
    judged: intervals.length > 0,
    outage: false,
    ...counted,
    summary: summaryOf(durations, judged, model, counted),
  }
}

function quantileEvidence(
  {intervals}: HistogramState,
  {pass}: Durations,
  phi: ReturnType<typeof latencyDispersion>,
  scope: Scope,
): readonly number[] {
  return pass.quantiles.map((quantile, place) => {
    const from = place * AS_QUICK.length
    const bets = AS_QUICK.map(({weight}) => ({weight, dispersion: phi.quantile(quantile)}))
    return logEvidence(
      intervals,
      (it, alternative) => it.pass[from + alternative] ?? null,
      bets,
      startAt(scope.passFrom),
    )
  })
}

/** Requests since judging began, and the slow ones among them; while nothing is frozen, no bound says what slow is. */
function slowSides({judged}: HistogramState, model: LatencyModel | null): Pick<Evidence, 'canary' | 'baseline'> {
  const bound = model?.farTail ?? Number.POSITIVE_INFINITY
  return {canary: slowCounts(judged.canary, bound), baseline: slowCounts(judged.baseline, bound)}
}

function summaryOf(
  {bounds, pass}: Durations,
  judged: HistogramState['judged'],
  model: LatencyModel | null,
  {canary, baseline}: Pick<Evidence, 'canary' | 'baseline'>,
): LatencySummary {
  const rates = [canary.events / canary.total, baseline.events / baseline.total] as const
  return {
    kind: 'latency',
    ratio: baseline.events > 0 && canary.total > 0 ? rates[0] / rates[1] : null,
    slowerThan: model === null ? null : (bounds[model.farTail] ?? null),
    quantiles: pass.quantiles.map((quantile) => ({
      quantile,
      canary: quantileOf(judged.canary, bounds, quantile),
      baseline: quantileOf(judged.baseline, bounds, quantile),
    })),
  }
}
