import {describe, expect, test} from '@jest/globals'
import {mulberry32} from '../support/random.ts'
import {play, storyOf} from './story.ts'

/** `REFUGE_SEED=417 npm test -- test/simulation` plays one story again and prints what was said. */
const only = process.env.REFUGE_SEED
const count = Number(process.env.REFUGE_SEEDS ?? 1000)
const seeds = only ? [Number(only)] : Array.from({length: count}, (_, i) => i)

describe('a rollout in the middle of everything that can go wrong', () => {
  test(`keeps its invariants in ${seeds.length} seeded stories`, async () => {
    const outcomes = new Map<string, number>()
    const failures: string[] = []
    for (const seed of seeds) {
      const story = storyOf(seed, mulberry32(seed * 7919 + 17))
      const {broken, outcome, told} = await play(story)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (only)
        console.info(
          JSON.stringify(story, (_, it) => (it instanceof Set ? [...it] : it), 1),
          told,
          outcome,
        )
      if (broken.length > 0) failures.push(`REFUGE_SEED=${seed} npm test -- test/simulation\n  ${broken.join('\n  ')}`)
    }
    if (failures.length > 0)
      throw new Error(`${failures.length} stories broke an invariant:\n${failures.slice(0, 5).join('\n')}`)
    if (!only) expect([...outcomes.keys()].sort()).toEqual(expect.arrayContaining(['promoted', 'rolled-back']))
  }, 600_000)
})
