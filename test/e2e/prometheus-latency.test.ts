import {appendFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'
import {startPrometheus} from '../support/prometheus.ts'
import {shopLab} from '../support/shop-lab.ts'

/** Rollouts on a real HAProxy, judged by the classic histograms of the servers themselves, which a real Prometheus scrapes. */
const STRATEGY = `steps: [{ traffic: 50%, dwell: 20s, promote-on: no-fail }]
    at-least: 2s
    bake: 0s`

const SOURCES = `metrics:
  latency: { kind: latency, source: prom, buckets: 'duration_seconds_bucket{track="$side"}' }
sources:
  prom: { kind: prometheus, url: "{{ vars.PROMETHEUS }}", side: slot, offset: 300ms, staleness: 2s }
`

describeWith(['haproxy', 'prometheus'], 'a rollout on HAProxy that Prometheus judges by its latency', () => {
  test('a healthy release is promoted, one three times slower rolled back, and history says the same', async () => {
    const lab = await shopLab({strategy: STRATEGY})
    const {blue, green} = lab.haproxy.ports
    const prometheus = await startPrometheus([`127.0.0.1:${blue}`, `127.0.0.1:${green}`])
    try {
      appendFileSync(join(lab.workspace, 'refuge.yml'), SOURCES)
      const deploy = (milliseconds: number) => {
        const revision = lab.revision()
        writeFileSync(join(lab.haproxy.folder, `slower-${revision}`), String(milliseconds))
        return lab.run('canary-promote', {environment: 'production', revision}, {PROMETHEUS: prometheus.url})
      }
      const first = await deploy(10)
      expect([first.outputs.outcome, first.log]).toEqual(['promoted', first.log])
      await setTimeout(5000)

      const healthy = await deploy(10)
      expect([healthy.outputs.outcome, healthy.log]).toEqual(['promoted', healthy.log])
      expect(healthy.log).toContain('judged by: latency')

      const slow = await deploy(30)
      expect([slow.code, slow.outputs.outcome, slow.outputs.verdict]).toEqual([1, 'rolled-back', 'fail'])
      expect(slow.outputs.reason).toMatch(/^latency: canary p50 \d.* ms, .*, baseline p50 \d.* ms/)

      process.env.PROMETHEUS = prometheus.url // the command line reads the variables of its terminal
      const past = await lab.refuge('observe', 'production', '--since', '1h')
      expect(past).toMatch(/fail: would have rolled it back after \S+: latency: canary p50 /)
      expect(past).toContain('of 2 releases it would have stopped 1')
    } finally {
      await prometheus.close()
      await lab.close()
    }
  }, 150_000)
})
