import {readableDuration} from '../kernel/duration.ts'
import type {RefugeError} from '../kernel/errors.ts'
import {shortRevision} from '../kernel/revision.ts'
import {environmentOf, type State} from '../records/index.ts'
import {type Block, markdown, type Text} from '../report/index.ts'
import type {Numbers} from './judge.ts'
import {bothValues, named, ratioWords, whole} from './metric-words.ts'
import type {DeploymentOutcome} from './outcome.ts'
import {probedSentence} from './probed.ts'
import type {RollbackOutcome} from './rollback.ts'

const WORDS = {
  promoted: 'Promoted',
  'rolled-back': 'Rolled back',
  held: 'Held',
  refused: 'Refused',
  continue: 'Goes on in the next run',
  'already-there': 'Nothing to do',
} as const

/** The job summary of a deployment: the verdict sentence, where the traffic is, and the next command. Pure. */
export function deploymentSummary(it: DeploymentOutcome, environment: string): string {
  const columns = [{title: 'revision'}, {title: 'share of the traffic', isNumber: true}]
  const rows = Object.entries(it.split).map(([revision, share]) => [shown(revision), `${share} %`])
  const back =
    it.outcome === 'promoted' ? [says('To go back: run the rollback action with ', {code: 'to: last-good'}, '.')] : []
  return summary([
    says({strong: WORDS[it.outcome]}, ` on ${environment}: ${it.reason}`),
    {kind: 'table', columns, rows},
    ...(it.numbers ? [evidenceTable(it.numbers), ...probedLine(it.numbers)] : []),
    says('Verdict ', {code: it.verdict}, ', deployment ', {code: it.deployment || 'none'}, '.'),
    ...(it.problem?.hint ? hintOf(it.problem) : back),
  ])
}

/** Each metric as the judge last saw it beside the baseline. */
function evidenceTable({metrics}: Numbers): Block {
  const titles = [
    'metric',
    'canary',
    'baseline',
    'ratio (95 % interval)',
    'evidence for FAIL',
    'for PASS',
    'dispersion',
  ]
  const rows = metrics.map((it) => {
    const {canary, baseline} = bothValues(it)
    const evidence = [whole(it.shareOfFail), whole(it.shareOfPass), it.dispersion.toFixed(2)]
    return [named(it.name), canary, baseline, ratioWords(it.ratio, it.interval), ...evidence]
  })
  return {kind: 'table', columns: titles.map((title, place) => ({title, isNumber: place > 2})), rows}
}

function probedLine({metrics}: Numbers): Block[] {
  const probed = probedSentence(metrics)
  return probed === undefined ? [] : [says(`Probed paths: ${probed}.`)]
}

/** The job summary of a rollback. Pure. */
export function rollbackSummary(it: RollbackOutcome, environment: string): string {
  const time = readableDuration(it.seconds * 1000)
  return summary([
    says({strong: WORDS[it.outcome]}, ` on ${environment} in ${time}: ${it.reason}`),
    {kind: 'table', columns: [{title: 'from'}, {title: 'to'}], rows: [[shown(it.from), shown(it.to)]]},
    ...(it.state ? [pointOf(it.state, environment, it.to)] : []),
    ...hintOf(it.problem),
  ])
}

/** Code moves, data does not: what a restore would be about. */
function pointOf(state: State, environment: string, to: string): Block {
  const {history} = environmentOf(state, environment)
  const point = history.find((it) => it.baseline === to && it.point)?.point
  if (!point) return says('A rollback restores no data.')
  return says('The snapshot taken when it was last left is ', {code: point}, '; a rollback restores no data.')
}

const hintOf = (problem: RefugeError | undefined) => (problem?.hint ? [says(`Next: ${problem.hint}`)] : [])

const summary = (blocks: readonly Block[]) => markdown([{title: '', blocks}])

const says = (...text: readonly Text[]): Block => ({kind: 'sentence', text})

const shown = (revision: string) => ({
  code: /^(sha256:)?[0-9a-f]{40,}$/.test(revision) ? shortRevision(revision) : revision || 'none',
})
