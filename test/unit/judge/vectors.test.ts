import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {type Runs, replayLine} from '../../../src/judge/index.ts'

interface Vector {
  readonly in: {readonly run: string; readonly i?: number}
  readonly expect?: {readonly decision: string; readonly trace: Trace}
}
interface Trace {
  readonly errors?: {readonly logEFail: number | null; readonly logEPass: number | null; readonly dispersion: number}
  readonly logEFail?: number | null
}
interface Output {
  readonly run: string
  readonly i: number
  readonly decision: string
  readonly logEFail?: number | null
  readonly metrics?: {readonly errors: NonNullable<Trace['errors']>}
}

const fixture = new URL('../../fixtures/judge-vectors.jsonl', import.meta.url)
const vectors = readFileSync(fixture, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Vector)

describe('the worked examples', () => {
  const runs: Runs = new Map()
  const outputs = vectors.map((vector, place) => replayLine(runs, JSON.stringify(vector.in), place + 1).output)

  test('are three runs of thirty-three polls', () => {
    expect(vectors.filter((it) => it.expect !== undefined)).toHaveLength(99)
  })

  test.each([...new Set(vectors.map((it) => it.in.run))])(
    '%s has the same decision and evidence at every look',
    (run) => {
      for (const [place, vector] of vectors.entries()) {
        if (vector.in.run !== run || vector.expect === undefined) continue
        const output = JSON.parse(outputs[place] ?? 'null') as Output
        expect({run: output.run, i: output.i, decision: output.decision}).toEqual({
          run,
          i: vector.in.i,
          decision: vector.expect.decision,
        })
        expectSame(output, vector.expect.trace)
      }
    },
  )
})

function expectSame(output: Output, trace: Trace): void {
  if (trace.errors === undefined) {
    expect(output.metrics).toBeUndefined()
    return
  }
  const {logEFail, logEPass, dispersion} = trace.errors
  const pairs = [
    [output.metrics?.errors.logEFail, logEFail],
    [output.metrics?.errors.logEPass, logEPass],
    [output.metrics?.errors.dispersion, dispersion],
    [output.logEFail, trace.logEFail],
  ]
  for (const [got, wanted] of pairs) {
    if (typeof wanted !== 'number' || typeof got !== 'number') expect(got).toBe(wanted)
    else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)))
  }
}
