import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {recordedPlan} from '../../../src/rollout/recorded-plan.ts'

/** What a plan may lack, and words that only a later step looks at. */
const OPTIONAL = ['foresight', 'smoke', 'onFail', 'onInconclusive', 'holdFor']

const folder = join(import.meta.dirname, '../../fixtures/records')

function planIn(file: string): Record<string, unknown> {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  return lines.map((it) => JSON.parse(it)).find((it) => it.type === 'deployment.started').plan
}

describe('the plan of a recorded deployment', () => {
  test.each(['rolled-back-by-counts.jsonl', 'rolled-back-by-latency.jsonl'])('is read from %s', (file) => {
    const plan = planIn(file)
    expect(recordedPlan({plan, deployment: 'd1'})).toBe(plan)
  })

  test.each(Object.keys(planIn('rolled-back-by-counts.jsonl')).filter((it) => !OPTIONAL.includes(it)))(
    'is refused without its %s',
    (key) => {
      const {[key]: _, ...plan} = planIn('rolled-back-by-counts.jsonl')
      expect(() => recordedPlan({plan, deployment: 'd1'})).toThrow(/the plan of deployment d1/)
    },
  )

  test.each([undefined, null, [], 'plan', {steps: []}])('is none: %j', (plan) => {
    expect(() => recordedPlan({plan, deployment: 'd1'})).toThrow(expect.objectContaining({code: 'RFG-505'}))
  })
})
