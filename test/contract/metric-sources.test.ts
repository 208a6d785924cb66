import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {open as openExec} from '../../src/adapters/metrics/exec/index.ts'
import {open as openHttpJson} from '../../src/adapters/metrics/http-json/index.ts'
import {open as openPrometheus} from '../../src/adapters/metrics/prometheus/index.ts'
import {describeWith} from '../support/describe-with.ts'
import {addressOf, startExporter, stop} from '../support/exporter.ts'
import {machine} from '../support/machine.ts'
import {fakeSource, type SourceWorld} from '../support/metric-source.ts'
import {startPrometheus} from '../support/prometheus.ts'
import {metricSourceContract, type Shown} from './metric-source.ts'

const NO_QUERIES = {events: undefined, total: undefined, buckets: undefined, value: undefined}
const BOTH = ['baseline', 'canary'] as const

metricSourceContract('the fake source', async () => {
  const world: SourceWorld = {shown: {}}
  return {
    source: fakeSource(world),
    queries: NO_QUERIES,
    async show(shown) {
      world.shown = shown
    },
    async goDown() {
      world.shown = undefined
    },
    close: async () => {},
  }
})

metricSourceContract('http-json', async () => {
  let shown: Shown = {}
  const server = createServer((request, response) => {
    const side = request.url === '/canary' ? 'canary' : 'baseline'
    const {counts, durations, levels} = shown
    const pods = [
      ...(counts?.[side] ?? []).map(([total, events, id]) => ({id, requests: {total, failed: events}})),
      ...(durations?.[side] ?? []).map(([buckets, id]) => ({
        id,
        seconds: Object.fromEntries(buckets.map((it, place) => [String(durations?.le[place]), it])),
      })),
      ...(levels?.[side] ?? []).map(([load, id]) => ({id, load})),
    ]
    response.end(JSON.stringify({pods}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://${addressOf(server)}/$side`
  return {
    source: openHttpJson({kind: 'http-json', url, instances: '/pods', name: '/id'}, {folder: '/'}),
    queries: {events: '/requests/failed', total: '/requests/total', buckets: '/seconds', value: '/load'},
    async show(now) {
      shown = now
    },
    goDown: () => stop(server),
    close: async () => {},
  }
})

metricSourceContract('exec', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refuge-exec-'))
  const place = {folder, service: 'shop', environment: 'production'}
  const run = `node -e '
const {kind, labels} = JSON.parse(require("fs").readFileSync(0, "utf8"))
const {counts, durations, levels} = JSON.parse(require("fs").readFileSync("shown.json", "utf8"))
const shown = {counts, histogram: durations, gauge: levels}[kind] ?? {}
const side = (it) => ({instances: labels[it] === undefined ? [] : (shown[it] ?? [])})
console.log(JSON.stringify({le: shown.le ?? [1, "+Inf"], baseline: side("baseline"), canary: side("canary")}))'`
  const file = join(folder, 'shown.json')
  return {
    source: openExec({kind: 'exec', run}, place, machine()),
    queries: NO_QUERIES,
    show: (shown) => writeFile(file, JSON.stringify(shown)),
    goDown: async () => rmSync(file),
    close: async () => rmSync(folder, {recursive: true}),
  }
})

describeWith(['prometheus'], 'Prometheus', () => {
  metricSourceContract('Prometheus', async () => {
    const exporter = await startExporter()
    const prometheus = await startPrometheus([exporter.address])
    const options = {kind: 'prometheus', url: prometheus.url, offset: '300ms', staleness: '1s'}
    return {
      source: openPrometheus(options, {folder: '/'}),
      queries: {
        events: 'requests_total{track="$side",code=~"5.."}',
        total: 'requests_total{track="$side"}',
        buckets: 'duration_seconds_bucket{track="$side"}',
        value: 'load{track="$side"}',
      },
      async show({counts, durations, levels}) {
        exporter.processes = BOTH.flatMap((side) =>
          (counts?.[side] ?? []).map(([total, events, instance = '']) => ({side, total, events, instance})),
        )
        exporter.measured = BOTH.flatMap((side) => [
          ...(durations?.[side] ?? []).map(([buckets, instance = '']) => ({
            side,
            instance,
            buckets: buckets.map((it, place) => [String(durations?.le[place]), it] as const),
          })),
          ...(levels?.[side] ?? []).map(([level, instance = '']) => ({side, instance, level})),
        ])
        await setTimeout(2000)
      },
      goDown: () => prometheus.close(),
      close: () => exporter.close(),
    }
  })
})
