import {formatDuration} from '../kernel/duration.ts'
import {isFields, listOf} from '../kernel/fields.ts'
import {lastJudged} from './complete.ts'
import {below, type Pointer, parentOf, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {durationOf, entriesOf, field, percentOf} from './tolerant.ts'

/** A step among the others of its strategy. */
interface Placed {
  readonly strategy: unknown
  readonly step: unknown
  readonly steps: readonly unknown[]
  readonly index: number
  readonly pointer: Pointer
}

type Rule = (placed: Placed) => Mistake | undefined

/** What is wrong with the steps of the strategies. */
export function stepMistakes(document: unknown): readonly Mistake[] {
  return entriesOf(field(document, 'strategies')).flatMap(([name, strategy]) => [
    ...noSteps(strategy, below('/strategies', name)),
    ...placedSteps(strategy, below('/strategies', name)).flatMap((it) => RULES.flatMap((rule) => rule(it) ?? [])),
  ])
}

function placedSteps(strategy: unknown, owner: Pointer): readonly Placed[] {
  const steps = listOf(field(strategy, 'steps'))
  return steps.map((step, index) => ({strategy, step, steps, index, pointer: below(owner, 'steps', index)}))
}

function noSteps(strategy: unknown, pointer: Pointer): readonly Mistake[] {
  if (!isFields(strategy) || field(strategy, 'steps') !== undefined) return []
  const hint =
    'Write steps, such as `steps: [{ traffic: 10%, dwell: 10m }]`; only canary, direct and blue-green bring their own.'
  return [{code: 'RFG-131', pointer, at: 'key', message: `${pathOf(pointer)} has no 'steps'`, hint}]
}

const growing: Rule = ({step, steps, index, pointer}) => {
  const percent = percentOf(field(step, 'traffic'))
  if (percent === undefined) return undefined
  if (percent <= 0 || percent > 100)
    return traffic(
      pointer,
      `${percent}% is not above 0% and at most 100%`,
      'The last step may be below 100%: promotion is 100%.',
    )
  const before = steps.slice(0, index).flatMap((it) => percentOf(field(it, 'traffic')) ?? [])
  const most = Math.max(0, ...before)
  if (percent > most) return undefined
  return traffic(
    pointer,
    `${percent}% is not more than the ${most}% of a step before`,
    'Traffic grows from step to step.',
  )
}

function traffic(step: Pointer, what: string, hint: string): Mistake {
  const pointer = below(step, 'traffic')
  return {code: 'RFG-141', pointer, at: 'value', message: `${pathOf(pointer)}: ${what}`, hint}
}

const dwelling: Rule = ({step, pointer}) => {
  const percent = percentOf(field(step, 'traffic'))
  const dwell = field(step, 'dwell')
  if (percent === undefined) return undefined
  if (percent < 100 && dwell === undefined) {
    return {
      code: 'RFG-131',
      pointer,
      at: 'value',
      message: `${pathOf(pointer)} has no 'dwell'`,
      hint: 'Say how long the step lasts at most, such as `dwell: 10m`.',
    }
  }
  if (percent !== 100 || dwell === undefined) return undefined
  return times(
    below(pointer, 'dwell'),
    'at 100% there is no baseline to judge beside',
    'Write the time after 100% as `bake` of the strategy.',
  )
}

const longEnough: Rule = ({strategy, step, pointer}) => {
  const dwell = durationOf(field(step, 'dwell'))
  if (dwell === undefined) return undefined
  for (const key of ['at-least', 'interval']) {
    const least = durationOf(field(strategy, key))
    if (least === undefined || least <= dwell) continue
    const hint = `Dwell longer, or write a shorter \`${key}\` in the strategy.`
    const what = `${formatDuration(dwell)} is shorter than ${key}, ${formatDuration(least)}`
    return {...times(below(pointer, 'dwell'), what, hint), otherwise: below(parentOf(parentOf(pointer)), key)}
  }
  return undefined
}

function times(pointer: Pointer, what: string, hint: string): Mistake {
  return {code: 'RFG-142', pointer, at: 'value', message: `${pathOf(pointer)}: ${what}`, hint}
}

const promotingLast: Rule = ({step, steps, index, pointer}) => {
  if (field(step, 'promote-on') === undefined || index === lastJudged(steps)) return undefined
  const place = below(pointer, 'promote-on')
  const message = `${pathOf(place)}: only the last step below 100% promotes`
  return {code: 'RFG-141', pointer: place, at: 'key', message, hint: 'Move promote-on to that step.'}
}

const instantAlone: Rule = ({step, steps, pointer}) => {
  if (field(step, 'instant') !== true || (steps.length === 1 && percentOf(field(step, 'traffic')) === 100))
    return undefined
  const place = below(pointer, 'instant')
  const message = `${pathOf(place)}: instant is for a single step of 100%`
  return {
    code: 'RFG-141',
    pointer: place,
    at: 'value',
    message,
    hint: 'Remove it, or write `steps: [{ traffic: 100%, instant: true }]`.',
  }
}

const RULES: readonly Rule[] = [growing, dwelling, longEnough, promotingLast, instantAlone]
