import type {Look} from '../../judge/index.ts'
import {
  type Chart,
  type ChartLine,
  type Mark,
  type Panel,
  type Point,
  roundTop,
  type Section,
} from '../../report/index.ts'
import {comparedOf} from '../judge.ts'
import {comparison, shareOf, whole} from '../metric-words.ts'
import {percent as ofShare} from '../words.ts'
import {type Curve, type CurvePoint, shareOfPass} from './evidence-curve.ts'
import {percent} from './headline.ts'
import {levelPanels} from './level-panels.ts'
import {bakeFailure, type Story, splitsOf, trafficSince} from './story.ts'

/** After the last poll beside a baseline so much more is shown, as a part of what was before. */
const MARGIN = 1.06

/** The deciding curve: how much of the evidence that a decision needs was there, and when. */
export function decisionSection(story: Story, curve: Curve | undefined): Section[] {
  if (!curve) return []
  const chart = chartOf(story, curve)
  const note =
    'Evidence is the logarithm of the judge’s e-values, as a share of what its decision needs: FAIL ends the canary whenever it is reached, PASS counts anew from each step. Looking often does not make either more likely to be wrong.'
  return [
    {
      title: 'How it was decided',
      blocks: [
        {kind: 'chart', chart},
        {kind: 'note', text: note},
      ],
    },
  ]
}

function chartOf(story: Story, curve: Curve): Chart {
  const marks = [...stepMarks(story), ...decisionMark(story)]
  const ends = [...curve.points.map((it) => it.at), ...marks.map((it) => it.at)]
  const span = Math.max(1, ...ends) * MARGIN
  return {
    title: 'Evidence, traffic and failures over time',
    description: describe(story, curve),
    span,
    panels: [evidencePanel(story, curve), trafficPanel(story, span), ...ratePanels(curve), ...levelPanels(curve)],
    marks: marks.toSorted((a, b) => a.at - b.at),
  }
}

function describe(story: Story, {last, points, newest}: Curve): string {
  const seconds = points.at(-1)?.at ?? 0
  const decided = deciding(story)
  const values = last.metrics.map((it) => comparison(comparedOf(it, newest))).join('; ')
  const end = decided ? `; decided: ${decided.verdict}` : '; not decided yet'
  return `After ${seconds.toFixed(0)} s the evidence for FAIL was ${whole(last.shareOfFail)} of what is needed, for PASS ${whole(shareOfPass(last, story.plan))}; ${values}${end}.`
}

function evidencePanel({plan}: Story, {points, last}: Curve): Panel {
  const line = (
    series: 'fail' | 'pass',
    word: string,
    value: (point: CurvePoint) => number,
    end: number,
  ): ChartLine => ({
    series,
    label: `${word} ${whole(end)}`,
    points: [[0, 0], ...points.map((it): Point => [it.at, value(it)])],
  })
  return {
    title: `Evidence, as a share of what the decision needs${carried(last)}`,
    height: 190,
    top: 1,
    lines: [
      line('pass', 'PASS', ({look}) => shareOfPass(look, plan), shareOfPass(last, plan)),
      line('fail', 'FAIL', ({look}) => look.shareOfFail, last.shareOfFail),
    ],
    level: {at: 1, label: ''},
  }
}

function trafficPanel(story: Story, span: number): Panel {
  const {slot} = story.started
  const changes = splitsOf(story).map((it): Point => [since(story, it.at), (it.weights[slot] ?? 0) / 100])
  const shown = changes.filter(([at]) => at >= 0 && at <= span)
  const end = shown.at(-1)?.[1] ?? 0
  return {
    title: 'Share of the traffic',
    height: 60,
    top: 1,
    lines: [
      {
        series: 'canary',
        label: `canary ${percent(end * 100)}`,
        points: [[0, 0], ...shown, [span, end]],
        isStepped: true,
      },
    ],
  }
}

/** The metrics that a FAIL rests on, where there are others. */
const carried = ({blamed, metrics}: Look) =>
  blamed.length > 0 && metrics.length > 1 ? `; FAIL is carried by ${blamed.join(' and ')}` : ''

/** One panel a metric that counts requests: both shares so far. */
function ratePanels({points, last}: Curve): Panel[] {
  const counted = last.metrics.filter((it) => it.summary.kind !== 'level')
  return counted.map(({name, canary, baseline, summary}) => {
    const line = (series: 'canary' | 'baseline', end: number | null): ChartLine => ({
      series,
      label: `${series} ${rateWords(end)}`,
      points: points.flatMap(({at, look}): Point[] => {
        const value = look.metrics.find((it) => it.name === name)?.[series].rate ?? null
        return value === null ? [] : [[at, value]]
      }),
    })
    const lines = [line('baseline', baseline.rate), line('canary', canary.rate)]
    const highest = Math.max(...lines.flatMap((it) => it.points.map((point) => point[1])), 0)
    return {title: `${name}: ${shareOf(summary)} so far`, height: 80, top: roundTop(highest), lines}
  })
}

function stepMarks(story: Story): Mark[] {
  const {slot} = story.started
  return splitsOf(story)
    .filter((it) => typeof it.step === 'number' || it.step === 'promote')
    .map((it) => ({at: since(story, it.at), label: percent(it.weights[slot] ?? 0), kind: 'step'}) as const)
}

function decisionMark(story: Story): Mark[] {
  const decided = deciding(story)
  if (!decided) return []
  return [{at: since(story, decided.at), label: `decided: ${decided.verdict}`, kind: 'decision'}]
}

/** The verdict after which the canary was promoted, taken back or held. */
function deciding({verdicts, plan}: Story) {
  const last = plan.steps.length - 1
  const beside = verdicts.findLast((it) => it.step !== 'bake' && (!it.advance || it.step === last))
  return bakeFailure(verdicts) ?? beside
}

/** Seconds since the canary first had traffic. */
function since(story: Story, at: string): number {
  return Math.max(0, (Date.parse(at) - Date.parse(trafficSince(story) ?? story.started.at)) / 1000)
}

const rateWords = (rate: number | null) => (rate === null ? 'unknown' : ofShare(rate))
