import {describe, expect, test} from '@jest/globals'
import {configurationOf, environmentOf} from '../../../src/config/index.ts'
import {kinds} from '../../../src/kinds.ts'
import {check, linesOf} from '../../support/configurations.ts'

const LOCAL = 'kind: local, run: node server.js, ready: /health, listen: "127.0.0.1:8080"'
const HAPROXY = 'kind: haproxy, socket: /run/admin.sock, backend: shop, slots: [blue, green], start: ./start.sh'

const file = (target: string, more = '') => `version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets:
  edge: { ${target} }
${more}`

const metricsOf = async (text: string) => configurationOf(await check(text, kinds)).metrics
const said = (target: string, metric: string) => linesOf(file(target, `metrics:\n  m: ${metric}\n`), kinds)
const SOURCE = `sources:\n  p: { kind: prometheus, url: "http://p" }\n`

describe('what is judged without a word about metrics', () => {
  test('is what the router measures: errors and latency on the local one, errors on HAProxy', async () => {
    expect(await metricsOf(file(LOCAL))).toEqual({
      errors: {
        kind: 'errors',
        source: 'router',
        weight: 0.5,
        fail: {ratio: 1.1, delta: 0},
        pass: {ratio: 1.5, delta: 0.001},
        options: {},
      },
      latency: {
        kind: 'latency',
        source: 'router',
        weight: 0.5,
        fail: {shift: 0.1},
        pass: {shift: 0.2, quantiles: [0.5, 0.95, 0.99], deltaShare: 0.05},
        options: {},
      },
    })
    expect(Object.keys(await metricsOf(file(HAPROXY)))).toEqual(['errors'])
  })

  test('is what all routers of a file measure', async () => {
    const both = file(HAPROXY, `  here: { ${LOCAL} }\n`).replace(
      'target: edge }',
      'target: edge }, preview: { target: here }',
    )
    const configuration = configurationOf(await check(both, kinds))
    expect(environmentOf(configuration, 'preview').target).toBe('here')
    expect(Object.keys(configuration.metrics)).toEqual(['errors'])
  })
})

describe('metrics of latency and levels', () => {
  test.each([
    [LOCAL, '{ kind: latency }'],
    [LOCAL, '{ kind: latency, weight: 0.3, fail: { shift: 0.05 }, pass: { shift: 0.5, quantiles: [0.99] } }'],
    [HAPROXY, '{ kind: gauge, source: router, value: response-time }'],
  ])('take, on a target of %s, %s', async (target, metric) => {
    expect(await said(target, metric)).toEqual([])
  })

  test.each([
    `{ kind: latency, source: p, buckets: 'seconds_bucket{track="$side"}' }`,
    `{ kind: gauge, source: p, value: 'cpu{track="$side"}', fail: { ratio: 1.2 }, pass: { ratio: 1.5 } }`,
  ])('take from a source %s', async (metric) => {
    expect(await linesOf(file(HAPROXY, `metrics:\n  m: ${metric}\n${SOURCE}`), kinds)).toEqual([])
  })

  test.each([
    [
      HAPROXY,
      '{ kind: latency }',
      "RFG-144 metrics.m: the router of target 'edge' (haproxy) keeps no buckets of durations",
    ],
    [LOCAL, '{ kind: latency, buckets: x }', 'RFG-144 metrics.m: the router takes no query, it counts by itself'],
    [
      LOCAL,
      '{ kind: gauge, value: response-time }',
      "RFG-144 metrics.m.value: the router of target 'edge' (local) has no level 'response-time'",
    ],
    [
      HAPROXY,
      '{ kind: gauge, value: respons-time }',
      "RFG-144 metrics.m.value: the router of target 'edge' (haproxy) has no level 'respons-time': did you mean 'response-time'?",
    ],
    [HAPROXY, '{ kind: gauge }', "RFG-131 metrics.m has no 'value'"],
    [
      LOCAL,
      '{ kind: latency, fail: { shift: 0.5 } }',
      'RFG-143 metrics.m: the PASS margin (shift 0.2) is tighter than the FAIL margin (shift 0.5)',
    ],
    [
      HAPROXY,
      '{ kind: gauge, value: response-time, fail: { ratio: 0.9 } }',
      'RFG-132 metrics.m.fail.ratio: expected more than 1, got 0.9',
    ],
    [
      LOCAL,
      '{ kind: latency, pass: { quantiles: [1] } }',
      'RFG-132 metrics.m.pass.quantiles[0]: expected at most 0.9999, got 1',
    ],
    [LOCAL, '{ kind: latency, fail: { ratio: 2 } }', "RFG-130 unknown key 'ratio' in metrics.m.fail"],
    [LOCAL, '{ kind: latecny }', "RFG-133 metrics.m: unknown kind 'latecny': did you mean 'latency'?"],
  ])('on a target of %s refuse %s', async (target, metric, message) => {
    expect((await said(target, metric)).map((it) => it.replace(/^refuge\.yml:\d+:\d+ /, ''))).toContainEqual(message)
  })

  test.each([
    ['{ kind: latency, source: p }', "RFG-131 metrics.m has no 'buckets'"],
    ['{ kind: latency, source: p, buckets: seconds_bucket }', 'RFG-144 metrics.m.buckets: there is no $side in it'],
    ['{ kind: gauge, source: p, value: cpu }', 'RFG-144 metrics.m.value: there is no $side in it'],
  ])('from a source refuse %s', async (metric, message) => {
    const lines = await linesOf(file(HAPROXY, `metrics:\n  m: ${metric}\n${SOURCE}`), kinds)
    expect(lines.join('\n')).toContain(message)
  })
})
