import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {buffersInTurn, copyIn} from '../../../src/kernel/buffers.ts'

test('what goes in comes out, in full buffers that stay as they are until two more were asked for', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 9}), fc.array(fc.uint8Array({maxLength: 30})), (size, pieces) => {
      const buffers = buffersInTurn(size)
      const out: Uint8Array[] = []
      const views: Uint8Array[] = []
      for (const piece of pieces) {
        for (const full of copyIn(buffers, piece)) {
          const before = views.at(-1)
          if (before) expect(before).toEqual(out.at(-1))
          expect(full).toHaveLength(size)
          views.push(full)
          out.push(full.slice())
        }
      }
      const whole = Buffer.concat([...out, buffers.rest()])
      expect(whole.equals(Buffer.concat(pieces))).toBe(true)
      expect(buffers.free().length).toBeGreaterThan(0)
    }),
  )
})
