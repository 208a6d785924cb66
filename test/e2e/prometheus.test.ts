import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'
import {type Exporter, startExporter} from '../support/exporter.ts'
import {startPrometheus} from '../support/prometheus.ts'
import {type ShopLab, shopLab} from '../support/shop-lab.ts'

/** Rollouts on a real HAProxy through the real bundle, judged by what a real Prometheus has scraped. */
const STRATEGY = `steps: [{ traffic: 20%, dwell: 4s }, { traffic: 60%, dwell: 4s, promote-on: no-fail }]
    at-least: 1s
    bake: 0s`

const SOURCES = `metrics:
  failures: { kind: errors, source: prom, bad: 'requests_total{track="$side",code=~"5.."}', total: 'requests_total{track="$side"}' }
sources:
  prom: { kind: prometheus, url: "{{ vars.PROMETHEUS }}", side: slot, offset: 300ms, staleness: 2s }
`

/** Copies what HAProxy counted of each server into the exporter, until it is told to stop. */
function follow(lab: ShopLab, exporter: Exporter): () => Promise<void> {
  let isOver = false
  const following = (async () => {
    while (!isOver) {
      const [heading = '', ...rows] = (await lab.haproxy.runtime('show stat shop 4 -1')).trim().split('\n')
      const columns = heading.replace(/^# /, '').split(',')
      exporter.processes = rows.map((row) => {
        const cells = row.split(',')
        const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
        const [good, events] = [Number(cell('hrsp_2xx')), Number(cell('hrsp_5xx'))]
        return {side: cell('svname'), instance: cell('svname'), total: good + events, events}
      })
      await setTimeout(50)
    }
  })()
  return async () => {
    isOver = true
    await following
  }
}

describeWith(['haproxy', 'prometheus'], 'a rollout on HAProxy that Prometheus judges', () => {
  test('a healthy release is promoted, a bad one rolled back, and the records say from which counts', async () => {
    const lab = await shopLab({strategy: STRATEGY})
    const exporter = await startExporter()
    const unfollow = follow(lab, exporter)
    const prometheus = await startPrometheus([exporter.address])
    try {
      appendFileSync(join(lab.workspace, 'refuge.yml'), SOURCES)
      const env = {PROMETHEUS: prometheus.url}
      const deploy = (revision: string) => lab.run('canary-promote', {environment: 'production', revision}, env)
      const first = await deploy(lab.revision())
      expect([first.outputs.outcome, first.log]).toEqual(['promoted', first.log])
      await setTimeout(1000)

      const healthy = await deploy(lab.revision())
      expect([healthy.outputs.outcome, healthy.log]).toEqual(['promoted', healthy.log])

      const bad = await deploy(lab.revision(0.5))
      expect([bad.code, bad.outputs.outcome, bad.outputs.verdict]).toEqual([1, 'rolled-back', 'fail'])
      expect(bad.outputs.reason).toMatch(/^failures: canary /)
      expect(await lab.refuge('explain')).toMatch(/failures: evidence 100 % of what FAIL needs/)
      expect(JSON.stringify(lab.events())).toMatch(/"failures":\{"baseline":\{"instances":\[\[\d+,\d+,"green"\]\]/)

      process.env.PROMETHEUS = prometheus.url // the command line reads the variables of its terminal
      const examined = await lab.refuge('doctor', 'production').catch((error: {stdout?: string}) => error.stdout)
      expect(examined).toContain("ok: metric 'failures' sees instances: 1 of the baseline, 1 of the canary")

      await prometheus.close()
      const blind = await deploy(lab.revision())
      expect(blind.code).toBe(1)
      expect(blind.log).toMatch(/RFG-416 .*RFG-411/)
      expect(blind.log).not.toContain(prometheus.url)
    } finally {
      await unfollow()
      await prometheus.close()
      await exporter.close()
      await lab.close()
    }
  }, 120_000)
})
