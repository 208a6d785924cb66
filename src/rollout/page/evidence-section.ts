import {type MetricLook, type RatioInterval, ratioInterval} from '../../judge/index.ts'
import type {Block, Line, Section} from '../../report/index.ts'
import {rate} from '../words.ts'
import type {Curve} from './evidence-curve.ts'
import {bakeFailure, type Story} from './story.ts'

/** What was claimed before the start, what is proven now, and the numbers by metric. */
export function evidenceSection(story: Story, curve: Curve | undefined): Section[] {
  if (story.started.kind === 'rollback') return []
  const {claim} = story.plan
  const facts: [string, Line][] = [
    ['Claimed before the start', claim.sentence],
    ['Proven now', provenNow(story, curve)],
    ...(curve && curve.last.metrics.length > 1 ? [overall(curve)] : []),
  ]
  const metrics = curve?.last.metrics.flatMap((it) => metricBlocks(it, ratioInterval(curve.state, it.name))) ?? []
  return [{title: 'Evidence', blocks: [{kind: 'facts', facts}, ...metrics]}]
}

function provenNow({plan, verdicts}: Story, curve: Curve | undefined): string {
  if (!curve) return 'nothing: no request was judged beside a baseline'
  if (curve.last.decision === 'FAIL') {
    return curve.last.outage ? 'an outage of the canary alone' : 'the canary fails more often than the margin allows'
  }
  const last = verdicts.findLast((it) => it.step !== 'bake')
  if (last?.verdict === 'fail') return `nothing by counts; it was found bad because ${last.reason}`
  if (last?.verdict !== 'pass') return 'nothing yet: neither FAIL nor PASS has the evidence that it needs'
  const proven =
    plan.claim.kind === 'proof' ? 'the claim, by all that PASS needs' : 'the canary stays within the PASS margin'
  return bakeFailure(verdicts) ? `${proven}; at 100 % it failed all the same` : proven
}

const overall = ({last}: Curve): [string, Line] => [
  'FAIL, all metrics together',
  `${whole(last.shareOfFail)} of what it needs`,
]

function metricBlocks(it: MetricLook, interval: RatioInterval | null): Block[] {
  const {name, canary, baseline, ratio, shareOfFail, shareOfPass, dispersion} = it
  const facts: [string, Line][] = [
    ['Canary, judged', rate(canary.total, canary.events)],
    ['Baseline, judged', rate(baseline.total, baseline.events)],
    ['Canary’s rate over the baseline’s', ratioWords(ratio, interval)],
    [
      'Evidence for FAIL',
      `${whole(shareOfFail)} of what it needs alone${it.outage ? '; the outage rule decided' : ''}`,
    ],
    ['Evidence for PASS', `${whole(shareOfPass)} of what it needs`],
    ['Dispersion', `${dispersion.toFixed(2)} (1 is pure chance; evidence is divided by it)`],
  ]
  return [
    {kind: 'heading', text: `Metric “${name}”`},
    {kind: 'facts', facts},
  ]
}

function ratioWords(ratio: number | null, interval: RatioInterval | null): string {
  const value = ratio === null ? 'unknown: the baseline had no events' : `× ${digits(ratio)}`
  return interval ? `${value}; 95 % interval at any time: ${bounds(interval)}` : value
}

const bounds = ({low, high}: RatioInterval) =>
  high === null ? (low === 0 ? 'no bounds yet' : `above ${digits(low)}`) : `${digits(low)} to ${digits(high)}`

const digits = (value: number) => String(Number(value.toPrecision(3)))

const whole = (share: number) => `${Math.round(share * 100)} %`
