import {type Look, type MetricLook, type RatioInterval, ratioInterval} from '../../judge/index.ts'
import {isProbe} from '../../probe/index.ts'
import type {Block, Line, Section} from '../../report/index.ts'
import {isAsked} from '../is-asked.ts'
import {comparedOf} from '../judge.ts'
import {bothValues, digits, faultOf, shareOf, whole} from '../metric-words.ts'
import {probedSentence} from '../probed.ts'
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
    ...probedFacts(curve),
  ]
  const metrics = curve?.last.metrics.flatMap((it) => metricBlocks(it, curve, story)) ?? []
  return [{title: 'Evidence', blocks: [{kind: 'facts', facts}, ...metrics]}]
}

function provenNow({plan, verdicts}: Story, curve: Curve | undefined): string {
  if (!curve) return 'nothing: no request was judged beside a baseline'
  if (curve.last.decision === 'FAIL') {
    return curve.last.outage ? 'an outage of the canary alone' : faults(curve.last)
  }
  const last = verdicts.findLast((it) => it.step !== 'bake')
  if (last?.verdict === 'fail') return `nothing by counts; it was found bad because ${last.reason}`
  if (last?.verdict !== 'pass') return 'nothing yet: neither FAIL nor PASS has the evidence that it needs'
  const proven =
    plan.claim.kind === 'proof' ? 'the claim, by all that PASS needs' : 'the canary stays within the PASS margin'
  return bakeFailure(verdicts) ? `${proven}; at 100 % it failed all the same` : proven
}

function probedFacts(curve: Curve | undefined): [string, Line][] {
  const probed = curve && probedSentence(curve.last.metrics.map((it) => comparedOf(it)))
  return probed === undefined ? [] : [['Probed paths', probed]]
}

const overall = ({last}: Curve): [string, Line] => [
  'FAIL, all metrics together',
  `${whole(last.shareOfFail)} of what it needs`,
]

/** What a FAIL has shown: by each metric that it rests on, how the canary goes beyond its margin. */
const faults = ({blamed, metrics}: Look) =>
  metrics
    .filter((it) => blamed.includes(it.name))
    .map((it) => `by ${it.name}, the canary is ${faultOf(it.summary)} than the margin allows`)
    .join('; ')

function metricBlocks(it: MetricLook, curve: Curve, {plan}: Story): Block[] {
  const {name, shareOfFail, shareOfPass, dispersion} = it
  const {canary, baseline} = bothValues(comparedOf(it, curve.newest))
  const unasked = isAsked(plan, name) ? '' : '; the promotion does not wait for it'
  const facts: [string, Line][] = [
    ['Canary, judged', canary],
    ['Baseline, judged', baseline],
    ...slowFacts(it),
    [RATIO[it.summary.kind], ratioWords(it, ratioInterval(curve.state, name))],
    [
      'Evidence for FAIL',
      `${whole(shareOfFail)} of what it needs alone${it.outage ? '; the outage rule decided' : ''}`,
    ],
    ['Evidence for PASS', `${whole(shareOfPass)} of what it needs${unasked}`],
    ['Dispersion', `${dispersion.toFixed(2)} (1 is pure chance; evidence is divided by it)`],
  ]
  return [
    {kind: 'heading', text: `Metric “${name}”${isProbe(name) ? ', of probed paths' : ''}`},
    {kind: 'facts', facts},
  ]
}

const RATIO: Readonly<Record<MetricLook['summary']['kind'], string>> = {
  rate: 'Canary’s rate over the baseline’s',
  latency: 'Canary’s share of slow requests over the baseline’s',
  level: 'Canary’s level over the baseline’s',
}

const UNKNOWN: Readonly<Record<MetricLook['summary']['kind'], string>> = {
  rate: 'unknown: the baseline had no events',
  latency: 'unknown: no request of the baseline was as slow',
  level: 'unknown so far',
}

/** Of durations, how many requests were slow. */
function slowFacts({summary, canary, baseline}: MetricLook): [string, Line][] {
  if (summary.kind !== 'latency' || summary.slowerThan === null) return []
  const of = (it: MetricLook['canary']) => rate(it.total, it.events)
  return [[`Canary’s and baseline’s ${shareOf(summary)}`, `${of(canary)} and ${of(baseline)}`]]
}

function ratioWords({ratio, summary}: MetricLook, interval: RatioInterval | null): string {
  const unknown = UNKNOWN[summary.kind]
  const value = ratio === null ? unknown : `× ${digits(ratio)}`
  return interval ? `${value}; 95 % interval at any time: ${bounds(interval)}` : value
}

const bounds = ({low, high}: RatioInterval) =>
  high === null ? (low === 0 ? 'no bounds yet' : `above ${digits(low)}`) : `${digits(low)} to ${digits(high)}`
