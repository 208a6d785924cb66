import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, afterEach, beforeAll, describe, expect, test} from '@jest/globals'
import {freePort} from '../support/free-port.ts'
import {localService} from '../support/local-service.ts'
import {runAction, startAction} from '../support/run-action.ts'

/** Services on the embedded router that hardly anybody uses: one with a prober, one without. The default schedule, shortened. */
const {root, where, git, begin, commit: committed, refuge, remove} = localService('probe')
let port = 0
let stopUser: (() => Promise<void>) | undefined

/** Answers after a few milliseconds; where it is broken, /cart fails. */
const server = (isBroken: boolean) => `const http = require('node:http')
http.createServer((request, response) => {
  if (${isBroken} && request.url === '/cart') response.statusCode = 500
  setTimeout(() => response.end('ok'), 4 + 4 * Math.random())
}).listen(process.env.PORT, '127.0.0.1')
`

const commit = (message: string, isBroken = false) => committed(server(isBroken), message)

const target = (name: string, at: number) =>
  `{ kind: local, run: exec node server.js, ready: /, listen: "127.0.0.1:${at}", state: ${JSON.stringify(join(root, name))}, drain: 1s }`

const TIMES = 'at-least: 1s, bake: 1s, interval: 1s, warmup: 1s, lease: 5s'

const steps = (seconds: number) =>
  `steps: [{ traffic: 1%, dwell: 5s }, { traffic: 5%, dwell: 5s }, { traffic: 25%, dwell: 5s }, { traffic: 50%, dwell: ${seconds}s }]`

beforeAll(async () => {
  port = await freePort()
  begin(`version: 1
service: { name: shop }
environments:
  probed: { target: here, strategy: probed }
  quiet: { target: there, strategy: quiet }
targets:
  here: ${target('here', port)}
  there: ${target('there', await freePort())}
strategies:
  probed: { ${steps(20)}, ${TIMES}, probe: { paths: [/, /cart], rate: 60/s } }
  quiet: { ${steps(4)}, ${TIMES} }
`)
})

afterEach(async () => {
  await stopUser?.()
  stopUser = undefined
})

afterAll(() => {
  remove()
})

/** One user, one request a second. */
function startUser(): () => Promise<void> {
  const stop = new AbortController()
  const asking = (async () => {
    while (!stop.signal.aborted) {
      await fetch(`http://127.0.0.1:${port}/`)
        .then((it) => it.text())
        .catch(() => undefined)
      await setTimeout(1000, undefined, {signal: stop.signal}).catch(() => undefined)
    }
  })()
  return async () => {
    stop.abort()
    await asking
  }
}

let runs = 0
const deploy = (environment: string, revision: string) =>
  runAction('canary-promote', {environment, revision, 'max-duration': '80s'}, {...where, run: String(++runs)})

/** What the log said before the start that a promotion will have proven. */
const claimIn = (log: string) => /^claim: (.*)$/m.exec(log)?.[1] ?? ''

/** Of how many probes how many failed, as the page says it. */
const probedIn = (page: string) => {
  const found = /([\d\u202f]+) of ([\d\u202f]+) failed on the canary/.exec(page)
  return [found?.[1], found?.[2]].map((it) => Number((it ?? '').replaceAll('\u202f', '')))
}

describe('a service that nobody uses', () => {
  test('gets a healthy revision promoted with proof by the prober, and the page claims exactly that', async () => {
    const first = await deploy('probed', commit('feat: first'))
    expect([first.code, first.log]).toEqual([0, first.log])
    const {code, outputs, log, summary} = await deploy('probed', commit('feat: second'))
    expect([code, outputs.outcome, outputs.verdict, log]).toEqual([0, 'promoted', 'pass', log])
    expect(log).toContain('probe: /, /cart at 60/s to each side, past the router')
    const claim = claimIn(log)
    expect(claim).toMatch(/^95 % sure that it adds fewer than .* of probed paths; of users' requests nothing is proven/)
    expect(outputs.reason).toBe(claim)
    expect(log).toMatch(/probe \(of probed paths\): canary 0 % \(0 of [\d\u202f]+\), baseline 0 %/)
    expect(summary).toMatch(
      /Probed paths: 0 of [\d\u202f]+ failed on the canary, 0 of [\d\u202f]+ failed on the baseline/,
    )
    const page = readFileSync(outputs.report ?? '', 'utf8')
    expect(page).toContain(claim.split(';')[0])
    const [failed, sent] = probedIn(page)
    expect(failed).toBe(0)
    expect(sent).toBeGreaterThan(100)
    expect(page).toContain('the same numbers, to the last digit')
  }, 120_000)

  test('has a revision taken back whose probed path fails, though no user came', async () => {
    const {code, outputs, log} = await deploy('probed', commit('feat: broken cart', true))
    expect([code, outputs.outcome, outputs.verdict, log]).toEqual([1, 'rolled-back', 'fail', log])
    expect(outputs.reason).toMatch(/^probe \(of probed paths\): canary [45]\d % \(\S+ of \S+\), baseline 0 %/)
    expect(probedIn(readFileSync(outputs.report ?? '', 'utf8'))[0]).toBeGreaterThan(0)
  }, 120_000)

  test('without a prober is promoted without proof, and the first sentence says so', async () => {
    expect((await deploy('quiet', commit('feat: third'))).code).toBe(0)
    const {code, outputs, log} = await deploy('quiet', commit('feat: fourth'))
    expect([code, outputs.outcome, outputs.verdict, log]).toEqual([0, 'promoted', 'inconclusive', log])
    expect(outputs.reason).toBe(
      'promoted without proof; this traffic would have shown no regression at all; and no canary, however slow',
    )
  }, 120_000)
})

describe('a service with one request a second', () => {
  test('has its probed paths proven, goes on with recorded counts when its driver was killed, and says what users showed', async () => {
    stopUser = startUser()
    const revision = commit('feat: fifth')
    // From the remote itself: a second reader of the run's own copy would stand in its way.
    const verdicts = () =>
      Number(git('--git-dir', join(root, 'origin.git'), 'rev-list', '--count', '--grep=^verdict', 'refuge/records'))
    const before = verdicts()
    const killed = await startAction('canary-promote', {environment: 'probed', revision}, {...where, run: 'killed'})
    await until(() => verdicts() > before, 60_000)
    killed.kill()
    await killed.end
    await setTimeout(6000)
    const {code, outputs, log} = await deploy('probed', revision)
    expect([code, outputs.outcome, log]).toEqual([0, 'promoted', log])
    expect(log).toContain('resuming deployment')
    const page = readFileSync(outputs.report ?? '', 'utf8')
    expect(page).toContain(outputs.reason?.split(';')[0] ?? 'a reason')
    expect(probedIn(page)[1]).toBeGreaterThan(1000)
    expect(refuge('verify')).toContain('the same numbers, to the last digit')
  }, 180_000)
})

async function until(isSo: () => boolean, limit: number): Promise<void> {
  for (const end = Date.now() + limit; Date.now() < end; ) {
    if (isSo()) return
    await setTimeout(300)
  }
  throw new Error('it never came')
}
