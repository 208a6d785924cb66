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
import type {Instance, Side} from '../../src/ports/metric-source.ts'
import {describeWith} from '../support/describe-with.ts'
import {addressOf, startExporter, stop} from '../support/exporter.ts'
import {machine} from '../support/machine.ts'
import {fakeSource, type SourceWorld} from '../support/metric-source.ts'
import {startPrometheus} from '../support/prometheus.ts'
import {metricSourceContract} from './metric-source.ts'

type Shown = Readonly<Record<Side, readonly Instance[]>>
const NO_QUERIES = {events: undefined, total: undefined}

metricSourceContract('the fake source', async () => {
  const world: SourceWorld = {sides: {baseline: [], canary: []}}
  return {
    source: fakeSource(world),
    queries: NO_QUERIES,
    async show(sides) {
      world.sides = sides
    },
    async goDown() {
      world.sides = undefined
    },
    close: async () => {},
  }
})

metricSourceContract('http-json', async () => {
  let shown: Shown = {baseline: [], canary: []}
  const server = createServer((request, response) => {
    const side = request.url === '/canary' ? 'canary' : 'baseline'
    const pods = shown[side].map(([total, events, id]) => ({id, requests: {total, failed: events}}))
    response.end(JSON.stringify({pods}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://${addressOf(server)}/$side`
  return {
    source: openHttpJson({kind: 'http-json', url, instances: '/pods', name: '/id'}, {folder: '/'}),
    queries: {events: '/requests/failed', total: '/requests/total'},
    async show(sides) {
      shown = sides
    },
    goDown: () => stop(server),
    close: async () => {},
  }
})

metricSourceContract('exec', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refuge-exec-'))
  const place = {folder, service: 'shop', environment: 'production'}
  const run = `node -e '
const {labels} = JSON.parse(require("fs").readFileSync(0, "utf8"))
const shown = JSON.parse(require("fs").readFileSync("shown.json", "utf8"))
const side = (it) => ({instances: labels[it] === undefined ? [] : shown[it]})
console.log(JSON.stringify({baseline: side("baseline"), canary: side("canary")}))'`
  const file = join(folder, 'shown.json')
  return {
    source: openExec({kind: 'exec', run}, place, machine()),
    queries: NO_QUERIES,
    show: (sides) => writeFile(file, JSON.stringify(sides)),
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
      queries: {events: 'requests_total{track="$side",code=~"5.."}', total: 'requests_total{track="$side"}'},
      async show(sides) {
        exporter.processes = (['baseline', 'canary'] as const).flatMap((side) =>
          sides[side].map(([total, events, instance]) => ({side, total, events, instance: instance ?? ''})),
        )
        await setTimeout(2000)
      },
      goDown: () => prometheus.close(),
      close: () => exporter.close(),
    }
  })
})
