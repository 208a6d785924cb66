import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {countInstances} from '../../../../src/adapters/metrics/prometheus/instances.ts'
import {fillSide, nameIn} from '../../../../src/adapters/metrics/prometheus/selector.ts'
import {readSeries, type Series} from '../../../../src/adapters/metrics/prometheus/series.ts'

const series = (instance: string, ...samples: [number, number][]): Series => ({
  labels: {instance},
  samples,
  histograms: [],
})

describe('the query of a counter', () => {
  test.each(['a', 'a:b_total{}', 'a{x="$side"}', `a{ x = "}" , y=~'[ab]+', z!~\`c\`, }`, 'a{x="a\\"b"}'])(
    'may be %s',
    (query) => {
      expect(() => nameIn(query, 'm')).not.toThrow()
    },
  )

  test.each([
    'rate(a[5m])',
    'sum(a)',
    'a[5m]',
    'a{x="1"} offset 5m',
    'a / b',
    '',
    'a{x="1"',
    'a{x="1"} or b',
    '{x="1"}',
    'a{x="1"}\n#',
  ])('may not be %s', (query) => {
    expect(() => nameIn(query, 'm')).toThrow(expect.objectContaining({code: 'RFG-414'}))
  })

  test('stays one counter whatever the label of the side is', () => {
    fc.assert(
      fc.property(fc.string(), (label) => {
        expect(nameIn(fillSide('a{x="$side"}', label), 'm')).toBe('a')
      }),
    )
  })
})

describe('counting by instance', () => {
  test('takes total and events of one scrape, although a newer total is there in one of the answers', () => {
    const total = [series('a', [1, 10], [2, 20])]
    expect(countInstances(total, [series('a', [1, 1], [2, 3])], 'instance')).toEqual({
      instances: [[20, 3, 'a']],
      left: 0,
    })
    expect(countInstances(total, [series('a', [1, 1])], 'instance')).toEqual({instances: [], left: 1})
    expect(countInstances(total, [], 'instance')).toEqual({instances: [[20, 0, 'a']], left: 0})
  })

  test('adds the series of one instance only where all are of the newest scrape', () => {
    expect(countInstances([series('a', [2, 5]), series('a', [2, 6])], [], 'instance').instances).toEqual([[11, 0, 'a']])
    expect(countInstances([series('a', [2, 5]), series('a', [1, 6])], [], 'instance')).toEqual({instances: [], left: 1})
  })

  test('keeps names apart, however long or strange', () => {
    const names = ['__proto__', 'toString', `${'x'.repeat(300)}1`, `${'x'.repeat(300)}2`, '']
    const {instances} = countInstances(
      names.map((it) => series(it, [1, 1])),
      [],
      'instance',
    )
    expect(new Set(instances.map((it) => it[2])).size).toBe(names.length)
    expect(Math.max(...instances.map((it) => it[2]?.length ?? 0))).toBeLessThanOrEqual(120)
  })

  test('gives the same bytes whatever the order of the series is', () => {
    const all = ['b', 'c', 'a'].map((it) => series(it, [1, 1]))
    expect(countInstances(all, [], 'instance')).toEqual(countInstances(all.toReversed(), [], 'instance'))
  })
})

describe('an answer', () => {
  const quote = (it: string) => it
  const read = (body: string, status = 200) => readSeries({status, body, date: undefined}, {quote})
  const matrix = (values: unknown) =>
    JSON.stringify({status: 'success', data: {resultType: 'matrix', result: [{metric: {instance: 'a'}, values}]}})

  test('holds samples with their times', () => {
    expect(read(matrix([[1.5, '3']]))).toEqual([series('a', [1.5, 3])])
  })

  test.each([['NaN'], ['+Inf'], ['-1'], [''], ['x'], [3]])('with the sample %j is not understood', (value) => {
    expect(() => read(matrix([[1, value]]))).toThrow(expect.objectContaining({code: 'RFG-413'}))
  })

  test.each([
    ['<html>', 502],
    ['{"status":"error","error":"bad"}', 400],
    ['null', 500],
    ['{"status":"error","error":"x"}', 200],
  ])('%s with status %d is a refusal', (body, status) => {
    expect(() => read(body, status)).toThrow(expect.objectContaining({code: 'RFG-412'}))
  })

  test('of any JSON is read, or refused with a code', () => {
    fc.assert(
      fc.property(fc.json(), (result) => {
        try {
          read(`{"status":"success","data":{"resultType":"matrix","result":${result}}}`)
        } catch (error) {
          expect(error).toMatchObject({code: 'RFG-413'})
        }
      }),
    )
  })
})
