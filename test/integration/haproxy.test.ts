import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {Agent} from 'node:http'
import {createServer, type Server} from 'node:net'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {open} from '../../src/adapters/targets/haproxy/index.ts'
import type {Target} from '../../src/ports/target.ts'
import {targetContract} from '../contract/target.ts'
import {describeWith} from '../support/describe-with.ts'
import {type HaproxyLab, haproxyLab, type LabOptions} from '../support/haproxy.ts'
import {machine} from '../support/machine.ts'
import {type Sshd, startSshd} from '../support/sshd.ts'
import {ask, load, send} from '../support/users.ts'

const REVISIONS = ['a'.repeat(40), 'b'.repeat(40)] as const
const PLACE = {service: 'shop', environment: 'production'}
const never = new AbortController().signal

function targetOf(lab: HaproxyLab, more: Record<string, unknown> = {}, env = machine()): Target {
  const {socket, start, stop, folder} = lab
  const options = {
    kind: 'haproxy',
    socket,
    backend: 'shop',
    slots: ['blue', 'green'],
    start,
    stop,
    drain: '1s',
    ...more,
  }
  return open(options, {folder, ...PLACE}, env)
}

async function subject(more: (lab: HaproxyLab) => Record<string, unknown>, alsoClose = async () => {}) {
  const lab = await haproxyLab()
  return {
    target: targetOf(lab, more(lab)),
    revisions: REVISIONS,
    send: (requests: number) => send(lab.url, requests),
    async close() {
      await lab.close()
      await alsoClose()
    },
  }
}

describeWith(['haproxy'], 'HAProxy', () => {
  targetContract('HAProxy over its unix socket', () => subject(() => ({})))
  targetContract('HAProxy over TCP', () => subject(({tcp}) => ({socket: tcp})))
})

describeWith(['haproxy', 'sshd'], 'HAProxy on another machine', () => {
  targetContract('HAProxy through ssh', async () => {
    const sshd = await startSshd()
    return subject(
      () => ({via: sshd.via}),
      () => sshd.close(),
    )
  })

  let sshd: Sshd
  let lab: HaproxyLab
  beforeAll(async () => {
    ;[sshd, lab] = [await startSshd(), await haproxyLab()]
  }, 30_000)
  afterAll(async () => {
    await lab.close()
    await sshd.close()
  })

  test('commands there get the values as they are, whatever characters they have, and no token of ours', async () => {
    const strange = `it's $(touch ${join(lab.folder, 'injected')}) \`id\` "x" \\ ; & | é`
    const env = machine({...process.env, GITHUB_TOKEN: 'secret-token', INPUT_X: 'secret-input'})
    const options = {
      kind: 'haproxy',
      socket: lab.socket,
      backend: 'shop',
      slots: ['blue', 'green'],
      start: `${lab.start} && printf %s "$REFUGE_SERVICE" > ${lab.folder}/service`,
      via: {...sshd.via, folder: lab.folder},
    }
    const target = open(options, {folder: '/', service: strange, environment: 'e'}, env)
    await target.workload.prepare('green', REVISIONS[0], never)
    expect(readFileSync(join(lab.folder, 'service'), 'utf8')).toBe(strange)
    expect(existsSync(join(lab.folder, 'injected'))).toBe(false)
    expect(readFileSync(join(lab.folder, 'green.env'), 'utf8')).not.toMatch(/secret/)
    expect(await target.address('green')).toBeUndefined()
  }, 30_000)

  test('a command that hangs there is ended there, whole', async () => {
    const start = `(sleep 987 & echo $! > ${lab.folder}/child; wait)`
    const target = targetOf(lab, {start, 'start-timeout': '1s', via: sshd.via})
    await expect(target.workload.prepare('green', REVISIONS[0], never)).rejects.toMatchObject({code: 'RFG-311'})
    await untilEnded(Number(readFileSync(join(lab.folder, 'child'), 'utf8')))
  }, 30_000)

  test('a connection that was cut is opened again by the next call', async () => {
    const target = targetOf(lab, {via: sshd.via})
    const before = await target.router.observe()
    const lines = execFileSync('ps', ['-eo', 'pid=,args='], {encoding: 'utf8'}).split('\n')
    const tunnels = lines.filter((it) => /^\s*\d+ ssh -T/.test(it) && it.includes(`:${lab.socket}`))
    expect(tunnels).not.toEqual([])
    for (const line of tunnels) process.kill(Number(line.trim().split(' ')[0]))
    await setTimeout(300)
    expect(await target.router.observe()).toEqual(before)
  }, 30_000)

  test('a host key that is not known is refused, with what ssh said', async () => {
    const target = targetOf(lab, {via: {...sshd.via, 'known-hosts': sshd.strangeHosts}})
    await expect(target.router.observe()).rejects.toMatchObject({
      code: 'RFG-301',
      message: expect.stringMatching(/host key|verification/i),
    })
  }, 30_000)

  test('a socket that is not there is named, with what ssh said', async () => {
    const target = targetOf(lab, {socket: '/nowhere/admin.sock', via: sshd.via})
    await expect(target.router.observe()).rejects.toMatchObject({
      code: 'RFG-301',
      message: expect.stringContaining('/nowhere/admin.sock'),
    })
  }, 30_000)
})

describeWith(['haproxy'], 'HAProxy under load and in trouble', () => {
  let lab: HaproxyLab
  let target: Target
  beforeAll(async () => {
    lab = await haproxyLab()
    target = targetOf(lab)
    await target.workload.prepare('blue', REVISIONS[0], never)
    await target.router.apply({blue: 100, green: 0}, 'force')
  }, 30_000)
  afterAll(() => lab.close())

  test('a ramp 0→5→25→50→100→0 % under 48 connections fails no request', async () => {
    await target.workload.prepare('green', REVISIONS[1], never)
    const loading = load(lab.url, {seconds: 4})
    await setTimeout(800)
    for (const share of [5, 25, 50, 100, 0]) {
      expect(await target.router.apply({blue: 100 - share, green: share}, 'force')).toBe('applied')
      await setTimeout(500)
    }
    const {requests, answered, failed} = await loading
    expect({answered, failed}).toEqual({answered: requests, failed: 0})
    expect(requests).toBeGreaterThanOrEqual(5000)
  }, 30_000)

  test('the old revision is stopped under load after a promotion, and no request fails', async () => {
    await target.workload.prepare('green', REVISIONS[1], never)
    const loading = load(lab.url, {seconds: 3})
    await setTimeout(800)
    await target.router.apply({blue: 0, green: 100}, 'force')
    await target.workload.discard('blue')
    const {requests, answered, failed} = await loading
    expect({answered, failed}).toEqual({answered: requests, failed: 0})
    await target.workload.prepare('blue', REVISIONS[0], never)
    await target.router.apply({blue: 100, green: 0}, 'force')
  }, 30_000)

  test('failed and unanswered requests are errors of their server, never more than its requests', async () => {
    await target.workload.prepare('green', REVISIONS[1], never)
    const before = await target.metrics.errors()
    await target.router.apply({blue: 0, green: 100}, 'force')
    // On connections of their own: on a kept one HAProxy closes without a word and without counting (TX_NOT_FIRST).
    const statuses: number[] = []
    for (const path of [...Array.from({length: 10}, () => 'fail'), 'crash']) {
      statuses.push((await ask(`${lab.url}${path}`, new Agent({keepAlive: false}))).status)
    }
    expect(statuses).toEqual([...Array.from({length: 10}, () => 500), 502])
    const after = await target.metrics.errors()
    await target.router.apply({blue: 100, green: 0}, 'force')
    if (before.kind !== 'counts' || after.kind !== 'counts') throw new Error('no counts')
    const [was, is] = [before.sides.green?.instances[0], after.sides.green?.instances[0]]
    expect([(is?.[0] ?? 0) - (was?.[0] ?? 0), (is?.[1] ?? 0) - (was?.[1] ?? 0)]).toEqual([11, 11])
  }, 30_000)

  test('the mean response time of a server comes with the number of its answers', async () => {
    const served = async () => {
      const reading = await target.metrics.level?.('response-time')
      if (reading?.kind !== 'gauge') throw new Error('no level')
      return reading.sides.blue
    }
    const before = await served()
    for (let sent = 0; sent < 5; sent++) await ask(lab.url, new Agent({keepAlive: false}))
    const after = await served()
    expect((after?.served ?? 0) - (before?.served ?? 0)).toBe(5)
    expect(after?.value).toBeGreaterThanOrEqual(0)
    expect(after?.value).toBeLessThan(5)
  }, 30_000)

  test('a start that exits 1 says so with its last words, and leaves nothing of its own behind', async () => {
    const start = `sleep 986 >/dev/null 2>&1 & echo $! > ${lab.folder}/left; echo "no such image" >&2; exit 1`
    const preparing = targetOf(lab, {start}).workload.prepare('green', REVISIONS[1], never)
    await expect(preparing).rejects.toMatchObject({code: 'RFG-310', message: expect.stringContaining('no such image')})
    await untilEnded(Number(readFileSync(join(lab.folder, 'left'), 'utf8')))
  }, 30_000)

  test('a start that hangs is ended whole when its time is over', async () => {
    const start = `sleep 985 & echo $! > ${lab.folder}/left; wait`
    const preparing = targetOf(lab, {start, 'start-timeout': '500ms'}).workload.prepare('green', REVISIONS[1], never)
    await expect(preparing).rejects.toMatchObject({code: 'RFG-311'})
    await untilEnded(Number(readFileSync(join(lab.folder, 'left'), 'utf8')))
  }, 30_000)

  test('a start that returns without a server is never ready, and the check says why', async () => {
    await target.workload.discard('green')
    const preparing = targetOf(lab, {start: 'true', 'start-timeout': '1s'}).workload.prepare(
      'green',
      REVISIONS[1],
      never,
    )
    await expect(preparing).rejects.toMatchObject({
      code: 'RFG-312',
      message: expect.stringMatching(/'green' is DOWN.*Connection refused/),
    })
    expect((await target.router.observe()).weights).toEqual({blue: 100, green: 0})
  }, 30_000)

  test('commands see the allowed environment only', async () => {
    const env = machine({
      ...process.env,
      GITHUB_TOKEN: 'secret-token',
      INPUT_X: 'secret-input',
      ACTIONS_RUNTIME_TOKEN: 'secret',
    })
    await targetOf(lab, {}, env).workload.prepare('green', REVISIONS[1], never)
    const seen = readFileSync(join(lab.folder, 'green.env'), 'utf8')
    expect(seen).toContain(`REFUGE_REVISION=${REVISIONS[1]}`)
    expect(seen).toContain('REFUGE_ENVIRONMENT=production')
    expect(seen).not.toMatch(/secret|INPUT_|ACTIONS_/)
  }, 30_000)

  test('the address of a slot is that of its server', async () => {
    expect(await target.address('green')).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  test('an unknown backend and an unknown server are named, with what there is', async () => {
    await expect(targetOf(lab, {backend: 'shpo'}).router.observe()).rejects.toMatchObject({
      code: 'RFG-303',
      message: expect.stringContaining('shpo'),
    })
    await expect(targetOf(lab, {slots: ['blue', 'red']}).router.observe()).rejects.toMatchObject({
      code: 'RFG-303',
      message: expect.stringMatching(/'red'.*blue, green/),
    })
  })

  test('a socket of level operator cannot write, and the remedy is named', async () => {
    const operator = targetOf(lab, {socket: lab.operator})
    await expect(operator.router.apply({blue: 50, green: 50}, 'force')).rejects.toMatchObject({
      code: 'RFG-302',
      hint: expect.stringContaining('level admin'),
    })
    expect((await operator.doctor())[0]).toMatchObject({level: 'error', what: expect.stringContaining('operator')})
  })

  test('a socket that is absent and one that never answers are RFG-301', async () => {
    await expect(targetOf(lab, {socket: '/nowhere/a.sock'}).router.observe()).rejects.toMatchObject({code: 'RFG-301'})
    const silent: Server = createServer(() => {}).listen(join(lab.folder, 'silent.sock'))
    const asking = targetOf(lab, {socket: join(lab.folder, 'silent.sock')}).router.observe()
    await expect(asking).rejects.toMatchObject({code: 'RFG-301', message: expect.stringContaining('within 5 s')})
    silent.close()
  }, 15_000)
})

describeWith(['haproxy'], 'the doctor of HAProxy', () => {
  const findings = async (options: LabOptions) => {
    const lab = await haproxyLab(options)
    try {
      return (await targetOf(lab).doctor()).map(({level, what}) => `${level}: ${what}`)
    } finally {
      await lab.close()
    }
  }

  test('finds a server without a check, a static algorithm and a missing state file', async () => {
    const found = await findings({balance: 'static-rr', server: ''})
    expect(found).toContainEqual(expect.stringMatching(/^error: server 'blue' has no health check/))
    expect(found).toContainEqual(expect.stringMatching(/^error: backend 'shop' balances by static-rr/))
    expect(found).toContainEqual(expect.stringMatching(/^error: HAProxy forgets its weights at a restart/))
  }, 30_000)

  test('finds nothing wrong where everything is there', async () => {
    const found = await findings({
      global: 'server-state-file /tmp/state\ndefaults\n  load-server-state-from-file global',
    })
    expect(found.filter((it) => !it.startsWith('ok'))).toEqual([])
  }, 30_000)

  test('a static algorithm refuses weights, and nothing changes', async () => {
    const lab = await haproxyLab({balance: 'static-rr'})
    try {
      const target = targetOf(lab)
      await expect(target.router.apply({blue: 75, green: 25}, 'force')).rejects.toMatchObject({
        code: 'RFG-302',
        hint: expect.stringContaining('roundrobin'),
      })
      expect((await target.router.observe()).weights).toEqual({blue: 100, green: 0})
    } finally {
      await lab.close()
    }
  }, 30_000)
})

/** Waits until a process is gone (or waits, dead, for a parent that never asks). */
async function untilEnded(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      process.kill(pid, 0)
      if (/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return
    } catch {
      return
    }
    await setTimeout(50)
  }
  throw new Error(`process ${pid} still runs`)
}
