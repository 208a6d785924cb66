import {execFile} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'
import {type Exporter, type Process, startExporter} from '../support/exporter.ts'
import {type PrometheusLab, startPrometheus} from '../support/prometheus.ts'

/** A service that something else deploys, seen by a real Prometheus only: no records, no target that answers. */
const root = mkdtempSync(join(tmpdir(), 'refuge-observe-'))
const project = join(import.meta.dirname, '../..')

const CONFIGURATION = `version: 1
service: { name: shop }
environments: { production: { target: elsewhere } }
targets:
  elsewhere: { kind: local, run: "exit 1", ready: /health, listen: "127.0.0.1:1", state: ${JSON.stringify(join(root, 'state'))} }
strategies:
  canary:
    steps: [{ traffic: 50%, dwell: 15s }]
    at-least: 2s
    interval: 1s
    warmup: 0s
metrics:
  failures: { kind: errors, source: prom, bad: 'requests_total{track="$side",code=~"5.."}', total: 'requests_total{track="$side"}' }
sources:
  prom: { kind: prometheus, url: "{{ vars.PROMETHEUS }}", offset: 300ms, staleness: 2s }
`

describeWith(['prometheus'], 'refuge observe beside what something else deploys', () => {
  let exporter: Exporter
  let prometheus: PrometheusLab
  const baseline: Process = {side: 'baseline', total: 1000, events: 10}
  const canary: Process = {side: 'canary', total: 0, events: 0}
  /** Failures among a hundred requests of the canary; undefined while it has no traffic. */
  let failing: number | undefined
  const starts: string[] = []
  let failedOfBad = 0

  const traffic = setInterval(() => {
    baseline.total += 100
    baseline.events += 1
    if (failing === undefined) return
    canary.total += 100
    canary.events += failing
  }, 50)

  beforeAll(async () => {
    writeFileSync(join(root, 'refuge.yml'), CONFIGURATION)
    exporter = await startExporter([baseline, canary])
    prometheus = await startPrometheus([exporter.address])
    await setTimeout(2000)
  }, 30_000)

  afterAll(async () => {
    clearInterval(traffic)
    await prometheus?.close()
    await exporter?.close()
    rmSync(root, {recursive: true, force: true})
  }, 30_000)

  /** A canary gets its traffic while the command looks back at the baseline. */
  const release = (share: number) =>
    setTimeout(3000).then(() => {
      starts.push(new Date().toISOString())
      failing = share
    })

  const observe = (...args: readonly string[]) =>
    new Promise<{code: number; out: string; said: string}>((resolve) => {
      const command = [join(project, 'cli/dist/index.js'), 'observe', 'production', ...args]
      const env = {...process.env, PROMETHEUS: prometheus.url, RUNNER_TEMP: join(root, 'temp')}
      execFile(join(project, 'node_modules/.bin/node'), command, {cwd: root, env}, (error, out, said) =>
        resolve({code: error ? Number(error.code) : 0, out, said}),
      )
    })

  test('a bad canary: every look is said, and at the end that it would have been rolled back', async () => {
    const [{code, out, said}] = await Promise.all([observe('--for', '15s'), release(8)])
    expect([code, said]).toEqual([1, said])
    expect(said).toMatch(/to be proven: 95 % sure/)
    expect(said).toMatch(/failures: canary 8 % .*, baseline 1 % /)
    expect(out).toMatch(/^fail: would have rolled it back after \S+: failures: canary 8 % /)
    await setTimeout(3000)
    failing = undefined
    failedOfBad = canary.events
    await setTimeout(4000)
  }, 60_000)

  test('a healthy canary: it would have been promoted, and machines get JSON alone', async () => {
    const [{code, out, said}] = await Promise.all([observe('--for', '20s', '--json'), release(1)])
    expect([code, said]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({decision: {verdict: 'pass', would: 'promote'}})
    await setTimeout(4000)
    failing = undefined
  }, 60_000)

  test('from history, both releases are judged as they were live, with what stopping the bad one would have spared', async () => {
    const {code, out} = await observe('--at', starts.join(','), '--for', '12s')
    expect([code, out]).toEqual([0, out])
    const [first, second, sum] = out.trim().split('\n')
    const bad =
      /: fail: would have rolled it back after \S+: failures: canary 8 % \((\d+) of .*; (\S+) failed requests spared$/
    const [, judged, spared] = (bad.exec(first ?? '') ?? []).map((it) => Number(it.replaceAll('\u202f', '')))
    // What failed after the decision, less the one of eight that the baseline's rate would have given too.
    const expected = ((failedOfBad - (judged ?? 0)) * 7) / 8
    expect([first, Math.abs((spared ?? 0) / expected - 1) < 0.05]).toEqual([first, true])
    expect(second).toMatch(/: (pass|inconclusive): would have promoted it/)
    expect(sum).toMatch(/^of 2 releases it would have stopped 1; \S+ failed requests spared$/)
  }, 60_000)

  test('a time without any baseline is not judged, and nothing was written anywhere', async () => {
    const {code, out} = await observe('--at', '2020-01-01T00:00:00Z')
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/not judged: RFG-416 .*\nof 0 releases .*\(1 more could not/),
    ])
    expect(readdirSync(root)).toEqual(['refuge.yml'])
  }, 30_000)
})
