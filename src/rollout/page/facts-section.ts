import type {Line, Section} from '../../report/index.ts'
import type {Curve} from './evidence-curve.ts'
import {identified} from './names.ts'
import type {Story} from './story.ts'

/** What was deployed over what, by whom, and where it is recorded. */
export function factsSection(story: Story, curve: Curve | undefined): Section {
  return {
    title: 'For the record',
    blocks: [{kind: 'facts', facts: [...whatRan(story), ...whereRecorded(story, curve)]}],
  }
}

function whatRan({started, events}: Story): [string, Line][] {
  const {kind, baseline, slot, point, undoes} = started
  const runs = [...new Map(events.map((it) => [it.run, it.actor]))]
  return [
    ['Revision', identified(started)],
    ['Slots', baseline ? `${slot}, beside ${baseline.slot}` : slot],
    [
      kind === 'rollback' ? 'Went back from' : 'Baseline',
      baseline ? identified(baseline) : 'none: the first deployment',
    ],
    ['Snapshot before it', point ? {code: point} : 'none taken'],
    ...(undoes ? [['Undoes deployment', {code: undoes}] as [string, Line]] : []),
    ['Runs', runs.map(([run, actor]) => `${run} (${actor})`).join(', ')],
  ]
}

function whereRecorded({started, events}: Story, curve: Curve | undefined): [string, Line][] {
  const [first, last] = [events[0], events.at(-1)]
  return [
    ['Deployment', {code: started.deployment}],
    ['Environment', started.environment],
    ['Events', `${events.length} of the records, number ${first?.seq ?? 0} to ${last?.seq ?? 0}`],
    ['First commit', {code: first?.commit ?? ''}],
    ['Last commit', {code: last?.commit ?? ''}],
    ...(curve?.isSame === undefined ? [] : [['Evidence', judgedAgain(curve.isSame)] as [string, Line]]),
    ['The same in a terminal', {code: `refuge explain ${started.deployment}`}],
  ]
}

const judgedAgain = (isSame: boolean) =>
  isSame
    ? 'judged again from the recorded counts: the same numbers, to the last digit'
    : 'judged again from the recorded counts: other numbers than were recorded'
