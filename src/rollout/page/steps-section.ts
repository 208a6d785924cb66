import {readableDuration} from '../../kernel/duration.ts'
import type {Line, Section} from '../../report/index.ts'
import {percent} from './headline.ts'
import {between} from './names.ts'
import {type Story, splitsOf} from './story.ts'

/** The plan beside what happened, one row a step. */
export function stepsSection(story: Story): Section[] {
  const {plan} = story
  if (story.started.kind === 'rollback') return []
  const steps = plan.steps.map((it, index) => row(story, index, it.traffic, it.dwell))
  const columns = [
    {title: 'traffic', isNumber: true},
    {title: 'planned', isNumber: true},
    {title: 'took', isNumber: true},
    {title: 'left with'},
  ]
  return [{title: 'Steps', blocks: [{kind: 'table', columns, rows: [...steps, row(story, 'bake', 100, plan.bake)]}]}]
}

function row(story: Story, step: number | 'bake', traffic: number, longest: number): Line[] {
  const planned = step === 'bake' ? readableDuration(longest) : `≤ ${readableDuration(longest)}`
  const begun = splitsOf(story).find((it) => it.step === (step === 'bake' ? 'promote' : step))
  if (!begun) return [percent(traffic), planned, '–', 'not reached']
  const left = story.verdicts.findLast((it) => it.step === step && it.at >= begun.at)
  const until = left ?? story.held ?? story.finished
  const took = until ? between(begun.at, until.at) : '–'
  return [percent(traffic), planned, took, left ? leftWith(left) : until ? '–' : 'under way']
}

function leftWith({verdict, reason, step, advance}: Story['verdicts'][number]): Line {
  const isQuiet = advance && verdict === 'inconclusive'
  if (step === 'bake' && verdict !== 'fail') return reason
  return [{strong: isQuiet ? 'no verdict' : verdict}, `, ${reason}`]
}
