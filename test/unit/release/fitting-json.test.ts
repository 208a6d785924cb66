import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {fittingJson} from '../../../src/release/fitting-json.ts'
import {cell} from '../../../src/release/markdown.ts'

function fitted(items: readonly unknown[], limit?: number) {
  const warnings: string[] = []
  const text = fittingJson(
    'commits-json',
    items,
    {warning: (it) => void warnings.push(it)},
    limit === undefined ? {} : {limit},
  )
  return {text, warnings}
}

describe('a list that becomes an output', () => {
  test('is whole JSON within its limit, the first items of it, and silent only when nothing is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({min: 2, max: 200}), (items, limit) => {
        const {text, warnings} = fitted(items, limit)
        const shown = JSON.parse(text) as string[]
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(items.slice(0, shown.length)).toEqual(shown)
        expect(warnings).toHaveLength(shown.length < items.length ? 1 : 0)
      }),
    )
  })

  test('fits beside the notes into the megabyte of a job, also for 25 000 commits', () => {
    const {text, warnings} = fitted(
      Array.from({length: 25_000}, (_, at) => ({sha: 'f'.repeat(40), header: `fix: ${at}`})),
    )
    expect(2 * (text.length + 125_000)).toBeLessThan(2 ** 20)
    expect(warnings).toEqual([expect.stringMatching(/^The output commits-json holds the newest \d+ of 25000 entries/)])
  })
})

test('a cell of a table ends where nobody reads on', () => {
  expect(cell('x'.repeat(1_000_000)).length).toBeLessThan(400)
})
