import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {freePort} from '../support/free-port.ts'
import {localService} from '../support/local-service.ts'
import {runAction} from '../support/run-action.ts'

/** A service on the embedded router that never fails and may be slow: what judges it is the router's own histogram. */
const {root, where, begin, commit: committed, refuge, remove} = localService('latency')
let port = 0
let stopUsers: (() => Promise<void>) | undefined

/** Answers after 20 to 40 ms, and so many more. */
const server = (slower: number) => `const http = require('node:http')
http.createServer((request, response) => {
  setTimeout(() => response.end('ok'), request.url === '/health' ? 0 : 20 + 20 * Math.random() + ${slower})
}).listen(process.env.PORT, '127.0.0.1')
`

const commit = (message: string, slower = 0) => committed(server(slower), message)

beforeAll(async () => {
  port = await freePort()
  begin(`version: 1
service: { name: shop }
environments: { production: { target: here } }
targets:
  here: { kind: local, run: exec node server.js, ready: /health, listen: "127.0.0.1:${port}", state: ${JSON.stringify(join(root, 'state'))}, drain: 1s }
strategies:
  canary:
    steps: [{ traffic: 50%, dwell: 30s, promote-on: no-fail }]
    at-least: 2s
    bake: 1s
    interval: 1s
    warmup: 3s
    lease: 5s
`)
})

afterAll(async () => {
  await stopUsers?.()
  remove()
})

function startUsers(): () => Promise<void> {
  let isOver = false
  const ask = async () => {
    while (!isOver) {
      await fetch(`http://127.0.0.1:${port}/`)
        .then((it) => it.text())
        .catch(() => undefined)
      await setTimeout(10)
    }
  }
  const all = Promise.all(Array.from({length: 8}, ask))
  return async () => {
    isOver = true
    await all
  }
}

const deploy = (revision: string, run: string) =>
  runAction('canary-promote', {environment: 'production', revision}, {...where, run})

describe('a service on the local target that is judged by its latency', () => {
  test('gets a healthy canary promoted, by errors and latency', async () => {
    const first = await deploy(commit('feat: first'), '1')
    expect([first.code, first.log]).toEqual([0, first.log])
    stopUsers = startUsers()
    await setTimeout(3000)
    const {code, outputs, log} = await deploy(commit('feat: second'), '2')
    expect([code, outputs.outcome, log]).toEqual([0, 'promoted', log])
    expect(log).toContain('judged by: errors, latency')
    expect(log).toContain('a canary that is ×1.5 slower (latency)')
    expect(readFileSync(outputs.report ?? '', 'utf8')).toMatch(/Metric “latency”.*Canary, judged.*p50 \d/s)
  }, 120_000)

  test('takes a canary back that answers 60 ms slower, because of its latency', async () => {
    const {code, outputs} = await deploy(commit('feat: third', 60), '3')
    expect([code, outputs.outcome, outputs.verdict]).toEqual([1, 'rolled-back', 'fail'])
    expect(outputs.reason).toMatch(/^latency: canary p50 \d.* ms, p95 .*, baseline p50 \d.* ms/)
    const page = readFileSync(outputs.report ?? '', 'utf8')
    expect(page).toContain('by latency, the canary is slower than the margin allows')
    expect(page).toContain('the same numbers, to the last digit')
  }, 60_000)

  test('is judged again from the records: the same, and what other margins would have said', () => {
    const again = refuge('verify', '--with', 'latency.fail.shift=9')
    expect(again).toContain('fail: judged again from the recorded counts: the same numbers, to the last digit')
    expect(again).toContain('no FAIL in what was recorded')
    expect(refuge('explain')).toMatch(
      /latency: canary p50 .*\n.*ratio .*\n.*latency: evidence 100 % of what FAIL needs/,
    )
  }, 30_000)
})
