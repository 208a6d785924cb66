import type {RefugeError} from '../../kernel/errors.ts'
import type {Outcome} from '../../records/index.ts'
import {htmlPage, type Section} from '../../report/index.ts'
import {aboutOf, type Place} from './about.ts'
import {unrecordedHeadline} from './headline.ts'

/** What a run came to, as far as a page shows it. */
export interface Ended {
  readonly outcome: Outcome | 'already-there'
  readonly reason: string
  readonly deployment: string
  readonly problem: RefugeError | undefined
  /** Percent by revision. */
  readonly split?: Readonly<Record<string, number>>
}

/** The page of a run that began nothing: what it came to, what to do, and who answers users. Pure. */
export function unrecordedPage(it: Ended, place: Place, now: Date): string {
  const sections = [...whatNow(it), ...whoAnswers(it), forTheRecord(it)]
  return htmlPage({about: aboutOf(place, now.toISOString()), ...unrecordedHeadline(it), sections})
}

function whatNow({problem}: Ended): Section[] {
  if (!problem) return []
  return [{title: 'What now', blocks: [{kind: 'sentence', text: problem.hint ?? problem.message}]}]
}

function whoAnswers({split = {}}: Ended): Section[] {
  const rows = Object.entries(split).map(([revision, share]) => [{code: revision}, `${Number(share.toFixed(2))} %`])
  if (rows.length === 0) return []
  const columns = [{title: 'revision'}, {title: 'share of the traffic', isNumber: true}]
  return [{title: 'Who answers users', blocks: [{kind: 'table', columns, rows}]}]
}

function forTheRecord({problem, deployment}: Ended): Section {
  const facts = [
    ...(problem ? [['Error', {code: problem.code}] as const] : []),
    ...(deployment ? [['Deployment that it met', {code: deployment}] as const] : []),
    ['Records', 'this run began no deployment'] as const,
  ]
  return {title: 'For the record', blocks: [{kind: 'facts', facts}]}
}
