import {RefugeError} from '../kernel/errors.ts'
import {eventLine, type Journal, type Recorded} from '../records/index.ts'
import {eventsOf} from './deployment-events.ts'
import type {MetricNumbers, Numbers} from './judge.ts'
import {comparison, ratioWords, whole} from './metric-words.ts'

/** The events of one deployment and the story that they tell; the newest deployment where none is named. */
export async function explainDeployment(
  journal: Journal,
  deployment: string | undefined,
): Promise<{readonly lines: readonly string[]; readonly events: readonly Recorded[]}> {
  const events = await eventsOf(journal, deployment)
  return {lines: events.flatMap(lines), events}
}

/** The same story as an HTML page; RFG-334 where the events do not begin with the deployment's own. */
export async function explanationPage(events: readonly Recorded[], service: string | undefined): Promise<string> {
  const {deploymentPage} = await import('./page/deployment-page.ts')
  const page = deploymentPage(events, {service})
  if (page !== undefined) return page
  throw new RefugeError('RFG-334', 'the records hold only a part of this deployment', {
    hint: '`refuge audit verify` says whether the records are whole.',
  })
}

function lines(event: Recorded): string[] {
  if (event.type === 'lease.renewed') return []
  return [eventLine(event), ...(event.type === 'verdict' ? evidenceLines(event.evidence) : [])]
}

/** The numbers that a verdict was given on: the values of each metric, and its evidence. */
export function evidenceLines(evidence: unknown): string[] {
  const {metrics = []} = evidence as Partial<Numbers>
  return metrics.flatMap((it) => [
    `    ${comparison(it)}`,
    `      ratio ${ratioWords(it.ratio, it.interval)}`,
    `    ${sharesOf(it)}`,
  ])
}

const sharesOf = ({shareOfFail, shareOfPass, dispersion, name}: MetricNumbers) =>
  `${name}: evidence ${whole(shareOfFail)} of what FAIL needs, ${whole(shareOfPass)} of what PASS needs, dispersion ${dispersion.toFixed(2)}`
