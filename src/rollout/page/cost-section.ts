import type {Block, Figure, Section} from '../../report/index.ts'
import {count, rate} from '../words.ts'
import {type Cost, rateOf, type Spared} from './cost.ts'
import type {Story} from './story.ts'

/** Whom it hurt, in four figures and a note that says how they were found. */
export function costSection(cost: Cost | undefined, story: Story): Section {
  const title = 'What it cost users'
  if (!cost) return {title, blocks: [{kind: 'sentence', text: nothingCounted(story)}]}
  return {title, blocks: [{kind: 'figures', figures: figuresOf(cost, story)}, ...notes(cost, story)]}
}

function nothingCounted({started}: Story): string {
  return started.kind === 'rollback'
    ? 'Requests are not counted while traffic goes back to a revision that ran here before.'
    : 'No request that reached the new revision was counted.'
}

function figuresOf({canary, extra, spared}: Cost, story: Story): Figure[] {
  const isBad = isHarm(story)
  return [
    {value: count(canary.requests), what: 'requests met the new revision'},
    {value: count(canary.failed), what: 'of them failed', tone: isBad && canary.failed > 0 ? 'bad' : 'plain'},
    ...(extra === undefined ? [] : [extraFigure(extra, isBad)]),
    ...(isBad && spared
      ? [{value: `≈ ${count(spared.failures)}`, what: 'failures spared', tone: 'good'} as const]
      : []),
  ]
}

function extraFigure(extra: number, isBad: boolean): Figure {
  const isMore = extra >= 0.5
  return isMore
    ? {value: count(extra), what: 'failures above the baseline’s rate', tone: isBad ? 'bad' : 'plain'}
    : {value: '0', what: 'failures above the baseline’s rate', tone: 'good'}
}

/** Only of a revision that was taken back or failed can it be said that users were spared it. */
const isHarm = ({finished, held, aborting}: Story) =>
  finished?.outcome === 'rolled-back' || aborting !== undefined || held?.why === 'fail'

function notes(cost: Cost, story: Story): Block[] {
  const {metric, canary, baseline, spared} = cost
  const beside =
    baseline.requests > 0
      ? `In the same time the baseline failed ${rate(baseline.requests, baseline.failed)}.`
      : 'No baseline answered requests beside it.'
  const unit = `Counted by the metric “${metric}”: requests, not people.`
  const lines = [`${unit} ${beside}`, ...(isHarm(story) && spared ? [sparedNote(spared, cost)] : [])]
  return lines.map((text) => ({kind: 'note', text: canary.requests > 0 ? text : unit}))
}

function sparedNote({low, high, aMinute}: Spared, {canary, baseline}: Cost): string {
  const bounds =
    low !== undefined && high !== undefined
      ? `By the 95 % interval of the ratio of rates it is ${count(low)} to ${count(high)}.`
      : baseline.failed === 0
        ? 'It is an estimate without an interval: the baseline had no failure to compare with.'
        : 'It is an estimate: the data set no upper bound yet.'
  const rates = `${rate(canary.requests, canary.failed)} against ${rate(baseline.requests, baseline.failed)}`
  return rateOf(canary) > rateOf(baseline)
    ? `Spared: failures that the baseline's requests would have met at the new revision's rate (${rates}), as in a deployment to 100 % at once that is found out just as fast. ${bounds} Every further minute at 100 % would have cost about ${count(aMinute)} more.`
    : `Spared: nothing to speak of (${rates}).`
}
