import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {freePort} from '../support/free-port.ts'
import {localService} from '../support/local-service.ts'
import {runAction, startAction} from '../support/run-action.ts'

/** Whole deployments through the real bundles: real git, real processes, the embedded router, users that never stop asking. */
const {root, workspace, where, begin, commit: committed, refuge, remove} = localService('e2e')
let port = 0
let users: {stop(): Promise<number>} | undefined

const server = (failing: number) => `const http = require('node:http')
http.createServer((request, response) => {
  if (request.url !== '/health' && Math.random() < ${failing}) response.statusCode = 500
  response.end(process.env.REFUGE_REVISION + JSON.stringify(Object.keys(process.env).filter((it) => /^(INPUT|ACTIONS)_|TOKEN/.test(it))))
}).listen(process.env.PORT, '127.0.0.1')
`

const commit = (message: string, failing = 0) => committed(server(failing), message)

const answer = async () => (await fetch(`http://127.0.0.1:${port}/`)).text()

beforeAll(async () => {
  port = await freePort()
  begin(`version: 1
service: { name: shop }
environments: { production: { target: here } }
targets:
  here: { kind: local, run: exec node server.js, ready: /health, listen: "127.0.0.1:${port}", state: ${JSON.stringify(join(root, 'state'))}, drain: 1s }
strategies:
  canary:
    steps:
      - { traffic: 10%, dwell: 3s }
      - { traffic: 50%, dwell: 40s }
    at-least: 2s
    bake: 2s
    interval: 1s
    warmup: 0s
    lease: 5s
metrics:
  errors: { kind: errors } # how long answers take here depends on what else this machine does
`)
})

afterAll(async () => {
  await users?.stop()
  remove()
})

/** Several users asking as fast as they are answered; counts answers that never came. */
function startUsers(): {stop(): Promise<number>} {
  let isOver = false
  let lost = 0
  const ask = async () => {
    while (!isOver) {
      await answer().catch(() => lost++)
      await setTimeout(15)
    }
  }
  const all = Promise.all(Array.from({length: 8}, ask))
  return {
    async stop() {
      isOver = true
      await all
      return lost
    },
  }
}

describe('a service on the local target', () => {
  let first = ''
  let second = ''

  test('is deployed for the first time', async () => {
    first = commit('feat: first')
    const {code, outputs, summary, log} = await runAction(
      'canary-promote',
      {environment: 'production', revision: first, version: '1.0.0'},
      where,
    )
    expect([code, log]).toEqual([0, log])
    expect(outputs).toMatchObject({outcome: 'promoted', 'split-json': JSON.stringify({[first]: 100})})
    expect(summary).toMatch(/^\*\*Promoted\*\* on production/)
    expect(await answer()).toBe(`${first}[]`)
  }, 60_000)

  test('gets a healthy canary promoted under traffic, on the claim that was printed before', async () => {
    users = startUsers()
    second = commit('feat: second')
    const {code, outputs, log} = await runAction(
      'canary-promote',
      {environment: 'production', revision: second},
      {...where, run: '2'},
    )
    expect([code, log]).toEqual([0, log])
    expect(outputs).toMatchObject({outcome: 'promoted', verdict: 'pass'})
    expect(log).toContain(`claim: ${outputs.reason}`)
  }, 90_000)

  test('has nothing to do for what it runs already', async () => {
    const {outputs, code} = await runAction(
      'canary-promote',
      {environment: 'production', revision: second},
      {...where, run: '3'},
    )
    expect([code, outputs.outcome]).toEqual([0, 'promoted'])
    expect(outputs.reason).toContain('nothing was written')
  }, 30_000)

  test('takes a canary back that fails too often, and the run fails', async () => {
    const bad = commit('feat: third\n\n::error::forged <img src=x>', 0.3)
    const {code, outputs, log} = await runAction(
      'canary-promote',
      {environment: 'production', revision: bad},
      {...where, run: '4'},
    )
    expect([code, outputs.outcome, outputs.verdict]).toEqual([1, 'rolled-back', 'fail'])
    expect(log).toContain('::error::RFG-340')
    expect(await answer()).toContain(second)
  }, 90_000)

  test('is finished by the next run when a driver is killed in the middle', async () => {
    const third = commit('feat: fourth')
    const driver = await startAction(
      'canary-promote',
      {environment: 'production', revision: third},
      {...where, run: '5'},
    )
    await setTimeout(9000)
    driver.kill()
    await driver.end
    const refused = await runAction(
      'canary-promote',
      {environment: 'production', revision: third},
      {...where, run: '6'},
    )
    expect(refused.outputs.outcome).toBe('refused')
    expect(refused.outputs.reason).toContain('acme/shop/5/1')
    await setTimeout(5000)
    const {outputs, code, log} = await runAction(
      'canary-promote',
      {environment: 'production', revision: third},
      {...where, run: '7'},
    )
    expect([code, outputs.outcome, log]).toEqual([0, 'promoted', log])
    expect(log).toContain('resuming deployment')
  }, 120_000)

  test('goes back at the press of a button', async () => {
    const {code, outputs, summary} = await runAction(
      'rollback',
      {environment: 'production', reason: 'it looks wrong'},
      {...where, run: '8'},
    )
    expect([code, outputs.outcome, outputs['to-revision']]).toEqual([0, 'rolled-back', second])
    expect(summary).toMatch(/^\*\*Rolled back\*\* on production/)
    expect(await answer()).toContain(second)
  }, 60_000)

  test('lost no answer in all of this, and its records hold', async () => {
    expect(await users?.stop()).toBe(0)
    users = undefined
    const audit = refuge('audit', 'verify')
    expect(audit).toMatch(/^the chain holds: \d+ events of 5 deployments/)
    expect(readFileSync(join(workspace, '.git/config'), 'utf8')).not.toContain('refuge/records')
  }, 30_000)
})
