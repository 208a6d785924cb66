import {once} from 'node:events'
import {createServer, request} from 'node:http'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {open} from '../../src/adapters/metrics/prometheus/index.ts'
import type {CountsQuery} from '../../src/ports/metric-source.ts'
import {SIDES} from '../contract/metric-source.ts'
import {describeWith} from '../support/describe-with.ts'
import {addressOf, type Exporter, startExporter, stop} from '../support/exporter.ts'
import {type PrometheusLab, startPrometheus} from '../support/prometheus.ts'

const QUERY: CountsQuery = {
  kind: 'counts',
  metric: 'errors',
  events: 'requests_total{track="$side",code=~"5.."}',
  total: 'requests_total{track="$side"}',
  labels: SIDES,
}
/** Long enough for a scrape to be seen with the offset of the tests. */
const SEEN = 1000
/** And for a series without samples to be gone. */
const GONE = 2000

describeWith(['prometheus'], 'Prometheus', () => {
  let first: Exporter
  let second: Exporter
  let canary: Exporter
  let prometheus: PrometheusLab
  const sourceWith = (more: Readonly<Record<string, unknown>> = {}) =>
    open({kind: 'prometheus', url: prometheus.url, offset: '300ms', staleness: '1s', ...more}, {folder: '/'})
  const read = (query = QUERY, at = new Date(), more = {}) => sourceWith(more).read(query, at)

  beforeAll(async () => {
    first = await startExporter([{side: 'baseline', total: 1000, events: 10}])
    second = await startExporter([{side: 'baseline', total: 500, events: 0}])
    canary = await startExporter([{side: 'canary', total: 30, events: 2}])
    prometheus = await startPrometheus([first.address, second.address, canary.address])
    await setTimeout(SEEN)
  }, 30_000)
  afterAll(async () => {
    await prometheus?.close()
    for (const it of [first, second, canary]) await it?.close()
  }, 30_000)

  const baselineOf = (...pairs: readonly (readonly [Exporter, number, number])[]) =>
    pairs
      .map(([{address}, total, events]) => [total, events, address])
      .toSorted((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1))

  test('counters are read by instance, and no error so far is zero where the counter exists', async () => {
    expect(await read()).toEqual({
      kind: 'counts',
      sides: {
        baseline: {instances: baselineOf([first, 1000, 10], [second, 500, 0])},
        canary: {instances: [[30, 2, canary.address]]},
      },
    })
  })

  test('an instance that restarts shows its own lower counters, the others theirs', async () => {
    first.processes = [{side: 'baseline', total: 7, events: 1}]
    await setTimeout(SEEN)
    expect(await read()).toMatchObject({sides: {baseline: {instances: baselineOf([first, 7, 1], [second, 500, 0])}}})
  })

  test('a counter with a wrong name is no health: there is no data', async () => {
    const reading = await read({...QUERY, events: 'request_total{track="$side",code=~"5.."}'})
    expect(reading).toEqual({kind: 'no-data', reason: 'there is no recent series named request_total'})
  })

  test('events that vanish from the newest scrape leave the instance out until it is known again', async () => {
    canary.processes = [{side: 'canary', total: 40, events: 0}]
    await setTimeout(SEEN / 2 + 100)
    const reading = await read(QUERY, new Date(), {staleness: '5s'})
    expect(reading).toMatchObject({sides: {canary: {instances: []}}, lacks: expect.stringContaining('without the')})
    canary.processes = [{side: 'canary', total: 50, events: 3}]
    await setTimeout(SEEN)
    expect(await read()).toMatchObject({sides: {canary: {instances: [[50, 3, canary.address]]}}})
  })

  test('a clock that is off gives no data, and the reason names it', async () => {
    const reading = await read(QUERY, new Date(Date.now() + 120_000))
    expect(reading).toMatchObject({kind: 'no-data', reason: expect.stringMatching(/12[01] s ahead of the server/)})
  })

  test('a little clock offset is covered by reading in the past', async () => {
    expect(await read(QUERY, new Date(Date.now() + 1000), {offset: '1500ms'})).toMatchObject({kind: 'counts'})
  })

  test('what the server refuses is said in its words, without address or token', async () => {
    const bad = {...QUERY, total: 'requests_total{track=~"$side("}'}
    const failure = await read(bad).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({code: 'RFG-412', message: expect.stringMatching(/400: .*missing closing/)})
    expect(String(failure)).not.toContain('127.0.0.1')
  })

  test('durations and levels are read process by process; bounds that differ are no data', async () => {
    const pods = (...bounds: readonly string[]) => bounds.map((le, place) => [le, 10 * (place + 1)] as const)
    first.measured = [{side: 'baseline', buckets: pods('0.1', '0.5', '+Inf'), level: 0.4}]
    second.measured = [{side: 'baseline', buckets: pods('0.1', '0.5', '+Inf'), level: 0.6}]
    canary.measured = [{side: 'canary', buckets: pods('0.1', '0.5', '+Inf'), level: 0.5}]
    await setTimeout(SEEN)
    const durations = {
      kind: 'histogram',
      metric: 'latency',
      buckets: 'duration_seconds_bucket{track="$side"}',
      labels: SIDES,
    } as const
    const named = (...all: readonly Exporter[]) => all.map((it) => it.address).toSorted()
    expect(await sourceWith().read(durations, new Date())).toEqual({
      kind: 'histogram',
      le: [0.1, 0.5, '+Inf'],
      sides: {
        baseline: {instances: named(first, second).map((name) => [[10, 20, 30], name])},
        canary: {instances: [[[10, 20, 30], canary.address]]},
      },
    })
    const levels = {kind: 'gauge', metric: 'load', value: 'load{track="$side"}', labels: SIDES} as const
    expect(await sourceWith().read(levels, new Date())).toMatchObject({
      kind: 'gauge',
      sides: {canary: {instances: [[0.5, canary.address]]}},
    })

    canary.measured = [{side: 'canary', buckets: pods('0.2', '0.5', '+Inf')}]
    await setTimeout(GONE)
    expect(await sourceWith().read(durations, new Date())).toEqual({
      kind: 'no-data',
      reason: 'the buckets of the processes have different bounds',
    })
    expect(await sourceWith().read(levels, new Date())).toMatchObject({
      sides: {canary: {instances: []}},
      lacks: 'canary: no recent sample of the gauge',
    })
  }, 10_000)

  test('a wrong token is refused and never printed; the right one reads', async () => {
    const guard = createServer((incoming, outgoing) => {
      const given = incoming.headers.authorization
      if (given !== 'Bearer sesame-open')
        return void outgoing.writeHead(401).end(JSON.stringify({status: 'error', error: `no: ${given}`}))
      const {method, headers, url} = incoming
      const onward = request(`${prometheus.url}${url}`, {method, headers}, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(onward)
    }).listen(0, '127.0.0.1')
    await once(guard, 'listening')
    const url = `http://${addressOf(guard)}/`
    const failure = await read(QUERY, new Date(), {url, token: 'wrong-token'}).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({code: 'RFG-412', message: expect.stringContaining('401: no: Bearer ***')})
    expect(String(failure)).not.toContain('wrong-token')
    expect(await read(QUERY, new Date(), {url, token: 'sesame-open'})).toMatchObject({kind: 'counts'})
    await stop(guard)
  })

  test('a gap of scrapes is no data while it lasts, and the counters carry the sum afterwards', async () => {
    const port = Number(canary.address.split(':')[1])
    await canary.close()
    await setTimeout(GONE)
    expect(await read()).toMatchObject({
      kind: 'counts',
      sides: {canary: {instances: []}},
      lacks: 'canary: no recent sample of the total',
    })
    canary = await startExporter([{side: 'canary', total: 90, events: 5}], port)
    await setTimeout(SEEN)
    expect(await read()).toMatchObject({sides: {canary: {instances: [[90, 5, canary.address]]}}})
  }, 10_000)

  test('a target that vanishes is no longer an instance, and nothing is invented for it', async () => {
    await second.close()
    await setTimeout(GONE)
    expect(await read()).toMatchObject({sides: {baseline: {instances: baselineOf([first, 7, 1])}}})
    second = await startExporter()
  }, 10_000)

  test('the past is shown as it was read then, for any instant', async () => {
    const source = sourceWith()
    const instants = Array.from({length: 12}, (_, place) => new Date(Date.now() - 200 - place * 450))
    for (const at of instants) expect([at, await source.past?.(QUERY, at)]).toEqual([at, await source.read(QUERY, at)])
  })

  test('before anything was scraped, the past has no data', async () => {
    const long = new Date('2020-01-01T00:00:00Z')
    expect(await sourceWith().past?.(QUERY, long)).toMatchObject({
      kind: 'no-data',
      reason: expect.stringContaining('no recent sample'),
    })
  })
})
