import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {runAction, startAction} from '../support/run-action.ts'

const root = mkdtempSync(join(tmpdir(), 'refuge-probe-action-'))
const where = {workspace: root, temporary: root}
const server = createServer((request, response) => {
  response.statusCode = request.url === '/broken' ? 503 : 200
  response.end('ok')
})
let url = ''

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(root, {recursive: true, force: true})
})

describe('the prober alone', () => {
  test('asks for its time at its rate, and says that nothing failed', async () => {
    const {code, outputs, summary, log} = await runAction('probe', {urls: url, rate: '50/s', duration: '2s'}, where)
    expect([code, outputs.outcome, outputs.failed, log]).toEqual([0, 'clean', '0', log])
    expect(Number(outputs.sent)).toBeGreaterThanOrEqual(99)
    expect(Number(outputs.sent)).toBeLessThanOrEqual(102)
    expect(summary).toMatch(/\*\*Clean\*\*: of the probes 0 of \d+ failed/)
    expect(JSON.parse(outputs['counts-json'] ?? '')[url]).toMatchObject({failed: 0, dropped: 0})
  }, 30_000)

  test('fails by what fails, with its numbers', async () => {
    const inputs = {urls: url, paths: '/\n/broken', rate: '50/s', duration: '1s'}
    const {code, outputs, log} = await runAction('probe', inputs, where)
    expect([code, outputs.outcome]).toEqual([1, 'failing'])
    expect(Number(outputs.failed)).toBeGreaterThanOrEqual(24)
    expect(log).toContain('RFG-419')
    expect(log).toContain('HTTP 503')
    expect((await runAction('probe', {...inputs, tolerated: '60%'}, where)).outputs.outcome).toBe('clean')
  }, 30_000)

  test('ends at a signal, with its numbers', async () => {
    const running = await startAction('probe', {urls: url, rate: '20/s', duration: '10m'}, where)
    await setTimeout(3000)
    process.kill(running.pid ?? 0, 'SIGINT')
    const {code, outputs} = await running.end
    expect([code, outputs.outcome]).toEqual([0, 'clean'])
    expect(Number(outputs.sent)).toBeGreaterThan(10)
  }, 30_000)

  test('refuses addresses that name more than a host, all mistakes at once', async () => {
    const inputs = {urls: `${url}/path`, paths: '//elsewhere', rate: '9000/s'}
    const {code, log, outputs} = await runAction('probe', inputs, where)
    expect([code, outputs.outcome]).toEqual([1, 'nothing'])
    expect(log).toMatch(/RFG-101.*urls.*paths.*rate/s)
  }, 30_000)
})
