import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'

/** `REFUGE_SEED=417 npm test -- test/simulation` plays one story again and prints what was said. */
const only = process.env.REFUGE_SEED
const stories = Number(process.env.REFUGE_SEEDS ?? 1000)

interface Told {
  readonly outcomes: Readonly<Record<string, number>>
  readonly failures: readonly string[]
}

function tell(from: number, to: number): Promise<Told> {
  const args = [join(import.meta.dirname, 'tell.ts'), String(from), String(to), only ? '1' : '0']
  const child = spawn(join(import.meta.dirname, '../../node_modules/.bin/node'), args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (data) => {
    text += data
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(text) as Told) : reject(new Error(`status ${code}: ${text}`)),
    )
  })
}

describe('a rollout in the middle of everything that can go wrong', () => {
  test('keeps its invariants, and ends promoted, rolled back or held with a person told', async () => {
    const half = Math.ceil(stories / 2)
    const seed = Number(only)
    const told = only ? [await tell(seed, seed + 1)] : await Promise.all([tell(0, half), tell(half, stories)])
    const failures = told.flatMap((it) => it.failures)
    if (failures.length > 0)
      throw new Error(`${failures.length} stories broke an invariant:\n${failures.slice(0, 5).join('\n')}`)
    const outcomes = new Set(told.flatMap((it) => Object.keys(it.outcomes)))
    if (!only) expect([...outcomes].sort()).toEqual(['held', 'promoted', 'rolled-back'])
  }, 600_000)
})
