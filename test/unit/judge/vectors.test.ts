import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {type Runs, replayLine} from '../../../src/judge/index.ts'

interface Vector {
  readonly in: {readonly run: string; readonly i?: number}
  readonly expect?: {readonly decision: string; readonly trace: Trace}
}
/** By metric its evidence, and the evidence of all together. */
type Trace = Readonly<Record<string, Evidence | number | null>>
interface Evidence {
  readonly logEFail: number | null
  readonly logEPass: number | null
  readonly dispersion: number
}
interface Output {
  readonly run: string
  readonly i: number
  readonly decision: string
  readonly logEFail?: number | null
  readonly metrics?: Readonly<Record<string, Evidence>>
}

const vectors = readFileSync(new URL('../../fixtures/judge-vectors.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Vector)

describe('the worked examples', () => {
  const runs: Runs = new Map()
  const outputs = vectors.map((vector, place) => replayLine(runs, JSON.stringify(vector.in), place + 1).output)

  test('are eight runs of counts, histograms and gauges, 304 polls in all', () => {
    expect(new Set(vectors.map((it) => it.in.run)).size).toBe(8)
    expect(vectors.filter((it) => it.expect !== undefined)).toHaveLength(304)
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
  if (Object.keys(trace).length === 0) {
    expect(output.metrics).toBeUndefined()
    return
  }
  for (const [name, wanted] of Object.entries(trace)) {
    if (typeof wanted !== 'object' || wanted === null) expectNear(output.logEFail, wanted)
    else {
      const got = output.metrics?.[name]
      expectNear(got?.logEFail, wanted.logEFail)
      expectNear(got?.logEPass, wanted.logEPass)
      expectNear(got?.dispersion, wanted.dispersion)
    }
  }
}

/** To nine digits, and to the ninth place around nought. */
function expectNear(got: number | null | undefined, wanted: number | null | undefined): void {
  if (typeof wanted !== 'number' || typeof got !== 'number') expect(got).toBe(wanted)
  else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)))
}
