import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {pastSelecting} from '../../../../src/adapters/metrics/prometheus/past.ts'
import type {Series} from '../../../../src/adapters/metrics/prometheus/series.ts'

/** A sample every ten seconds for an hour, and what is asked of the server. */
function server() {
  const asked: string[] = []
  const all = Array.from({length: 360}, (_, place) => [place * 10, place] as const)
  const samples = async (selector: string, until: number, span: number): Promise<readonly Series[]> => {
    asked.push(selector)
    const own = all.filter(([at]) => at * 1000 > until - span && at * 1000 <= until)
    return own.length > 0 ? [{labels: {selector}, samples: own, histograms: []}] : []
  }
  return {asked, samples}
}

test('an instant of the past shows exactly what a query of that instant shows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({min: 0, max: 4_000_000}),
      fc.integer({min: 1, max: 400_000}),
      async (at, staleness) => {
        const {samples} = server()
        const {series} = await pastSelecting(samples, staleness)(at)('up')
        expect(series).toEqual(await samples('up', at, staleness))
      },
    ),
  )
})

test('instants that follow each other are asked of the server once in five minutes', async () => {
  const {asked, samples} = server()
  const select = pastSelecting(samples, 60_000)
  for (let at = 0; at < 3_600_000; at += 15_000) await select(at)('up')
  expect(asked).toHaveLength(12)
})

test('what failed once is asked again', async () => {
  let isDown = true
  const select = pastSelecting(async () => {
    if (isDown) throw new Error('away')
    return []
  }, 60_000)
  await expect(select(0)('up')).rejects.toThrow('away')
  isDown = false
  expect(await select(0)('up')).toEqual({series: [], ahead: 0})
})
