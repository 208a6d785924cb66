import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {Agent} from 'node:http'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {open} from '../../src/adapters/targets/haproxy/index.ts'
import type {Target} from '../../src/ports/target.ts'
import {freePort} from '../../test/support/free-port.ts'
import {haproxyLab} from '../../test/support/haproxy.ts'
import {localLab} from '../../test/support/local-lab.ts'
import {machine} from '../../test/support/machine.ts'
import {ask, load} from '../../test/support/users.ts'

const CONNECTIONS = 48
const SECONDS = 8
/** Shares of the canary in the ramp, and how long each stays (milliseconds). */
const RAMP = [0, 5, 25, 50, 100, 0]
const STAY = 2500
const never = new AbortController().signal

interface Lab {
  readonly name: string
  readonly url: string
  readonly target: Target
  readonly revisions: readonly [string, string]
  close(): Promise<void>
}

/** What a router costs and loses: the same server without it, through HAProxy and through the embedded one, on one load. */
export async function targets(): Promise<string[]> {
  const rows = [await bare()]
  const ramps: string[] = []
  for (const lab of [await throughHaproxy(), await throughLocal()]) {
    try {
      await lab.target.workload.prepare('blue', lab.revisions[0], never)
      await lab.target.router.apply({blue: 100, green: 0}, 'force')
      rows.push(await throughput(lab.name, lab.url))
      await lab.target.workload.prepare('green', lab.revisions[1], never)
      ramps.push(await ramp(lab))
    } finally {
      await lab.close()
    }
  }
  return [
    '## Routers',
    '',
    `${CONNECTIONS} kept connections from autocannon for ${SECONDS} s, server, router and load on the same machine.`,
    '',
    '| through | requests/s | p99 ms |',
    '| --- | --: | --: |',
    ...rows,
    '',
    `A ramp of ${RAMP.join(' → ')} %, ${STAY / 1000} s each, under the same load; then an abort from 25 %.`,
    '',
    '| router | requests | failed | last answer of the canary after the abort, ms |',
    '| --- | --: | --: | --: |',
    ...ramps,
  ]
}

async function bare(): Promise<string> {
  const port = await freePort()
  const server = join(import.meta.dirname, '../../test/support/shop-server.ts')
  const child = spawn(process.execPath, [server, String(port)], {stdio: 'ignore'})
  const url = `http://127.0.0.1:${port}/`
  while (!(await ask(url).catch(() => undefined))) await setTimeout(50)
  const row = await throughput('nothing (the server itself)', url)
  child.kill()
  await once(child, 'exit')
  return row
}

async function throughHaproxy(): Promise<Lab> {
  const lab = await haproxyLab()
  const {socket, start, stop, folder, url} = lab
  const options = {kind: 'haproxy', socket, backend: 'shop', slots: ['blue', 'green'], start, stop, drain: '1s'}
  const target = open(options, {folder, service: 'shop', environment: 'production'}, machine())
  return {name: 'HAProxy', url, target, revisions: ['a'.repeat(40), 'b'.repeat(40)], close: () => lab.close()}
}

async function throughLocal(): Promise<Lab> {
  return {...(await localLab()), name: 'the embedded router'}
}

async function throughput(name: string, url: string): Promise<string> {
  const {perSecond, p99} = await load(url, {connections: CONNECTIONS, seconds: SECONDS})
  return `| ${name} | ${perSecond.toFixed(0)} | ${p99} |`
}

async function ramp({name, url, target}: Lab): Promise<string> {
  const loading = load(url, {connections: CONNECTIONS, seconds: (RAMP.length * STAY) / 1000 + 1})
  await setTimeout(500)
  for (const green of RAMP) {
    await target.router.apply({blue: 100 - green, green}, 'force')
    await setTimeout(STAY)
  }
  const {requests, failed} = await loading
  return `| ${name} | ${requests} | ${failed} | ${(await lastCanaryAnswer(url, target)).toFixed(0)} |`
}

/** Milliseconds from the call that takes the canary's traffic away to the last answer that still came from it. */
async function lastCanaryAnswer(url: string, target: Target): Promise<number> {
  await target.router.apply({blue: 75, green: 25}, 'force')
  const agent = new Agent({keepAlive: true, maxSockets: CONNECTIONS})
  let last = 0
  let isOver = false
  const user = async () => {
    while (!isOver) if ((await ask(url, agent)).slot === 'green') last = performance.now()
  }
  const users = Promise.all(Array.from({length: CONNECTIONS}, user))
  await setTimeout(1000)
  const called = performance.now()
  await target.router.apply({blue: 100, green: 0}, 'force')
  await setTimeout(1500)
  isOver = true
  await users
  agent.destroy()
  return Math.max(0, last - called)
}
