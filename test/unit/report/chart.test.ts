import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {type Point, thinned} from '../../../src/report/chart.ts'

test('a line of many points is drawn with few, the first and the last among them, in their order', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 5000}), (count) => {
      const points = Array.from({length: count}, (_, i): Point => [i, i / 5000])
      const drawn = thinned(points)
      expect(drawn.length).toBeLessThanOrEqual(401)
      expect(drawn[0]).toBe(points[0])
      expect(drawn.at(-1)).toBe(points.at(-1))
      expect(drawn.map((it) => it[0])).toEqual(drawn.map((it) => it[0]).toSorted((a, b) => a - b))
      if (count <= 400) expect(drawn).toEqual(points)
    }),
  )
})
