import {describe, expect, test} from '@jest/globals'
import {findPoint} from '../../../src/backup/find-point.ts'
import {headText, parseHead} from '../../../src/backup/head.ts'
import {median, newestComplete, nextSequence} from '../../../src/backup/history.ts'
import {headName} from '../../../src/backup/names.ts'
import {head, idOf, series} from './heads.ts'

describe('the order of points', () => {
  test('comes from the sequence, whatever the clocks said', () => {
    const late = head({sequence: 1, consistentAt: '2036-01-01T00:00:00.000Z', id: '20360101T000000Z-00000000'})
    const early = head({sequence: 2, consistentAt: '2016-01-01T00:00:00.000Z', id: '20160101T000000Z-00000000'})
    expect(newestComplete([early, late])).toBe(early)
    expect(nextSequence([early, late])).toBe(3)
    expect(nextSequence([])).toBe(1)
    expect(nextSequence(Array.from({length: 300_000}, () => early))).toBe(3)
  })

  test('the lower of two middles is the median', () => {
    expect([median([]), median([5]), median([4, 1]), median([3, 1, 2])]).toEqual([undefined, 5, 1, 2])
  })
})

describe('a point is found', () => {
  const all = [1, 2, 3].map((hour) => ({
    head: head({id: idOf(hour), sequence: hour, consistentAt: `2026-11-24T0${hour}:00:00.000Z`}),
    digest: '',
  }))
  const find = (wanted: string) => findPoint(wanted, all, undefined).head.id

  test('by its id, as the latest, and before a time', () => {
    expect(find(idOf(2))).toBe(idOf(2))
    expect(find('latest')).toBe(idOf(3))
    expect(find('before:2026-11-24T03:00:00Z')).toBe(idOf(2))
  })

  test('or it is said which there are', () => {
    for (const wanted of ['nonsense', 'before:yesterday', 'before:2020-01-01T00:00:00Z', 'for:abc']) {
      expect(() => find(wanted)).toThrow(expect.objectContaining({code: 'RFG-619'}))
    }
  })
})

describe('a head', () => {
  const [it = head()] = series([1])
  const parse = (text: string) => parseHead(text, headName('files', it.id), 'files')

  test('is read as it was written', () => {
    expect(parse(headText(it))).toEqual(it)
  })

  test('of another format, another source, or damaged is refused', () => {
    expect(() => parse(headText(it).replace('"format":1', '"format":2'))).toThrow(
      expect.objectContaining({code: 'RFG-616'}),
    )
    const damaged = [
      '',
      'null',
      '[]',
      '{"format":1}',
      headText({...it, source: 'other'}),
      headText({...it, id: idOf(7)}),
      headText({...it, sequence: 2 ** 52}),
      headText({...it, id: '../../x'}),
      headText({...it, bytes: -1}),
      headText({...it, archive: {...it.archive, point: '../x'}}),
      headText({...it, manifest: {...it.manifest, sha256: 'zz'}}),
    ]
    for (const text of damaged) expect(() => parse(text)).toThrow(expect.objectContaining({code: 'RFG-614'}))
  })
})
