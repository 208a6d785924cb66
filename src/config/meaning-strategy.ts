import {formatDuration} from '../kernel/duration.ts'
import {listOf} from '../kernel/fields.ts'
import {probeMistakes, probeNameMistakes} from './meaning-probe.ts'
import {below, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {durationOf, entriesOf, field, percentOf} from './tolerant.ts'

/** Smallest values, in milliseconds: a poll a second is what routers bear, and a lease must survive a slow push. */
const LEAST = {interval: 1000, lease: 5000} as const

/** What is wrong with the numbers of a strategy, its steps aside. */
export function strategyMistakes(document: unknown): readonly Mistake[] {
  const ofStrategies = entriesOf(field(document, 'strategies')).flatMap(([name, strategy]) => {
    const pointer = below('/strategies', name)
    return [
      ...tooShort(strategy, pointer, 'interval'),
      ...tooShort(strategy, pointer, 'lease'),
      ...probability(strategy, pointer, 'alpha'),
      ...probability(strategy, pointer, 'beta'),
      ...endlessWarmup(strategy, pointer),
      ...probeMistakes(strategy, pointer),
    ]
  })
  return [...ofStrategies, ...probeNameMistakes(document)]
}

function tooShort(strategy: unknown, owner: Pointer, key: keyof typeof LEAST): readonly Mistake[] {
  const given = durationOf(field(strategy, key))
  if (given === undefined || given >= LEAST[key]) return []
  const pointer = below(owner, key)
  const message = `${pathOf(pointer)}: ${formatDuration(given)} is shorter than ${formatDuration(LEAST[key])}`
  return [{code: 'RFG-142', pointer, at: 'value', message, hint: `Write at least ${formatDuration(LEAST[key])}.`}]
}

function probability(strategy: unknown, owner: Pointer, key: 'alpha' | 'beta'): readonly Mistake[] {
  const percent = percentOf(field(strategy, key))
  if (percent === undefined || (percent > 0 && percent < 50)) return []
  const pointer = below(owner, key)
  const message = `${pathOf(pointer)}: ${percent}% is not between 0% and 50%`
  return [{code: 'RFG-143', pointer, at: 'value', message, hint: 'Usual are alpha 1% and beta 5%.'}]
}

function endlessWarmup(strategy: unknown, owner: Pointer): readonly Mistake[] {
  const warmup = durationOf(field(strategy, 'warmup'))
  const dwells = listOf(field(strategy, 'steps')).map((it) => durationOf(field(it, 'dwell')) ?? 0)
  const schedule = dwells.reduce((sum, it) => sum + it, 0)
  if (warmup === undefined || schedule === 0 || warmup < schedule) return []
  const pointer = below(owner, 'warmup')
  const message = `${pathOf(pointer)}: ${formatDuration(warmup)} of warm-up leave nothing of the ${formatDuration(schedule)} that all steps take`
  return [
    {
      code: 'RFG-142',
      pointer,
      at: 'value',
      message,
      otherwise: below(owner, 'steps'),
      hint: 'Write a shorter `warmup`, or dwell longer.',
    },
  ]
}
