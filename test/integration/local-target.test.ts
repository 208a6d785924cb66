import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdtempSync} from 'node:fs'
import {Agent, createServer, get, type IncomingMessage} from 'node:http'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from '@jest/globals'
import {slotFolder} from '../../src/adapters/targets/local/folders.ts'
import {open} from '../../src/adapters/targets/local/index.ts'
import {targetContract} from '../contract/target.ts'
import {describeWith} from '../support/describe-with.ts'
import {ENTRY, type LocalLab, localLab, NODE} from '../support/local-lab.ts'
import {machine} from '../support/machine.ts'
import {ask, load, send} from '../support/users.ts'

const never = new AbortController().signal

describeWith(['git'], 'local processes', () => {
  targetContract('the local target', async () => {
    const lab = await localLab()
    return {...lab, send: (requests) => send(lab.url, requests)}
  })
})

describeWith(['git'], 'the local router', () => {
  let lab: LocalLab
  beforeAll(async () => {
    lab = await localLab()
  })
  afterAll(() => lab.close(), 30_000)
  beforeEach(async () => {
    await lab.target.workload.prepare('blue', lab.revisions[0], never)
    await lab.target.router.apply({blue: 100, green: 0}, 'force')
    await lab.target.workload.prepare('green', lab.revisions[1], never)
  }, 30_000)

  test('a ramp 0→5→25→50→100→0 % under 48 connections fails no request', async () => {
    const loading = load(lab.url, {seconds: 4})
    await setTimeout(800)
    for (const share of [5, 25, 50, 100, 0]) {
      expect(await lab.target.router.apply({blue: 100 - share, green: share}, 'force')).toBe('applied')
      await setTimeout(500)
    }
    const {requests, answered, failed} = await loading
    expect({answered, failed}).toEqual({answered: requests, failed: 0})
    expect(requests).toBeGreaterThanOrEqual(5000)
  }, 30_000)

  test('the old revision is stopped under load after a promotion, and no request fails', async () => {
    const loading = load(lab.url, {seconds: 3})
    await setTimeout(800)
    await lab.target.router.apply({blue: 0, green: 100}, 'force')
    await lab.target.workload.discard('blue')
    const {requests, answered, failed} = await loading
    expect({answered, failed}).toEqual({answered: requests, failed: 0})
    await lab.target.workload.prepare('blue', lab.revisions[0], never)
  }, 30_000)

  test('killed with SIGKILL it comes back with its split at the next call', async () => {
    await lab.target.router.apply({blue: 75, green: 25}, 'force')
    const before = await lab.target.router.observe()
    process.kill(routerPid(lab), 'SIGKILL')
    await expect(ask(lab.url)).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/)
    const later = lab.again()
    expect(await later.router.observe()).toEqual(before)
    expect((await send(lab.url, 100)).green).toBeGreaterThan(20)
  }, 30_000)

  test('a canary that dies at 25 % hurts no user who only reads, and its errors are counted as its own', async () => {
    await lab.target.router.apply({blue: 75, green: 25}, 'force')
    const loading = load(lab.url, {seconds: 3})
    await setTimeout(1000)
    process.kill(-(lab.state().upstreams.green?.pid ?? 0), 'SIGKILL')
    const {requests, failed} = await loading
    expect(requests).toBeGreaterThan(1000)
    expect(failed).toBe(0)
    const {ready, weights} = await lab.target.router.observe()
    expect({ready, weights}).toEqual({ready: {blue: true, green: false}, weights: {blue: 75, green: 25}})
    const reading = await lab.target.metrics.errors()
    if (reading.kind !== 'counts') throw new Error(reading.reason)
    expect(reading.sides.green?.instances[0]?.[1]).toBeGreaterThan(100)
    const [blueErrors] = [reading.sides.blue?.instances[0]?.[1]]
    expect(blueErrors).toBe(0)
    const durations = await lab.target.metrics.latency?.()
    if (durations?.kind !== 'histogram') throw new Error('no durations')
    const [buckets = []] = durations.sides.blue?.instances[0] ?? []
    expect(buckets).toEqual(buckets.toSorted((a, b) => a - b))
    expect([buckets.length, durations.le.at(-1)]).toEqual([durations.le.length, '+Inf'])
    expect(buckets.at(-1)).toBeGreaterThan(1000)
  }, 30_000)

  test('a request that may change something is not sent twice: the user sees 502', async () => {
    await lab.target.router.apply({blue: 0, green: 100}, 'force')
    process.kill(-(lab.state().upstreams.green?.pid ?? 0), 'SIGKILL')
    await setTimeout(100)
    const answer = await fetch(lab.url, {method: 'POST', body: 'order=1'})
    expect(answer.status).toBe(502)
    expect((await fetch(lab.url)).status).toBe(502) // the other slot has no share, so it helps nobody
  }, 30_000)

  test('bodies pass both ways and answers keep their status', async () => {
    expect((await fetch(`${lab.url}fail`)).status).toBe(500)
    const answer = await fetch(lab.url, {method: 'POST', body: 'x'.repeat(300_000)})
    expect(await answer.text()).toContain(lab.revisions[0])
  })

  test("keeps the client's connection when the server closes its own, and closes it when the client asks", async () => {
    const agent = new Agent({keepAlive: true, maxSockets: 1})
    const ports = new Set<number | undefined>()
    for (let request = 0; request < 5; request++) {
      const answer = await new Promise<IncomingMessage>((resolve) => get(`${lab.url}close`, {agent}, resolve))
      ports.add(answer.socket.localPort)
      expect(answer.headers.connection).toBe('keep-alive')
      await answer.resume().toArray()
    }
    agent.destroy()
    expect(ports.size).toBe(1)
    const last = await new Promise<IncomingMessage>((resolve) => get(lab.url, {agent: false}, resolve))
    expect(last.headers.connection).toBe('close')
    await last.resume().toArray()
  })

  test('two runs that start the router at the same moment share one', async () => {
    const other = await localLab()
    try {
      const [first, second] = [other.again(), other.again()]
      await Promise.all([
        first.workload.prepare('blue', other.revisions[0], never),
        second.workload.prepare('green', other.revisions[1], never),
      ])
      expect((await first.router.observe()).ready).toEqual({blue: true, green: true})
    } finally {
      await other.close()
    }
  }, 30_000)

  test('a WebSocket passes, goes by the weights and counts as in flight', async () => {
    await lab.target.router.apply({blue: 0, green: 100}, 'force')
    const socket = new WebSocket(lab.url.replace('http', 'ws'))
    const message = await new Promise((resolve, reject) => {
      socket.onmessage = ({data}) => resolve(data)
      socket.onerror = () => reject(new Error('no WebSocket'))
    })
    expect(message).toBe('green')
    await lab.target.router.apply({blue: 100, green: 0}, 'force')
    const started = performance.now()
    const discarded = lab.target.workload.discard('green')
    await setTimeout(300)
    socket.close()
    await discarded
    expect(performance.now() - started).toBeGreaterThan(250)
  }, 30_000)

  test('a slot is stopped only when its requests in flight have their answers', async () => {
    await lab.target.router.apply({blue: 0, green: 100}, 'force')
    const slow = ask(`${lab.url}slow`)
    await setTimeout(100)
    await lab.target.router.apply({blue: 100, green: 0}, 'force')
    await lab.target.workload.discard('green')
    expect(await slow).toMatchObject({status: 200, body: 'green'})
  }, 30_000)

  test('the server sees the allowed environment only', async () => {
    const env = machine({
      ...process.env,
      GITHUB_TOKEN: 'secret-token',
      INPUT_X: 'secret',
      ACTIONS_RUNTIME_TOKEN: 'secret',
    })
    await lab.target.workload.discard('green')
    await open(lab.options, lab.place, env, ENTRY).workload.prepare('green', lab.revisions[1], never)
    const seen = (await ask(`${await lab.target.address('green')}/environment`)).body
    expect(JSON.parse(seen)).toMatchObject({
      REFUGE_SLOT: 'green',
      REFUGE_REVISION: lab.revisions[1],
      RUNNER_TRACKING_ID: '',
    })
    expect(seen).not.toMatch(/secret|INPUT_|ACTIONS_/)
  }, 30_000)

  test('a slot with traffic takes no other revision', async () => {
    const preparing = lab.target.workload.prepare('blue', lab.revisions[1], never)
    await expect(preparing).rejects.toMatchObject({code: 'RFG-315'})
  })

  test('doctor says that it is not for production, and what runs', async () => {
    const found = (await lab.target.doctor()).map(({level, what}) => `${level}: ${what}`)
    expect(found[0]).toMatch(/^warning: .*not for production/)
    expect(found).toContainEqual(expect.stringMatching(/^ok: slot 'blue' answers/))
  })
})

function routerPid({folder}: LocalLab): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], {encoding: 'utf8'}).split('\n')
  return Number(
    lines
      .find((it) => it.includes(`${ENTRY} ${folder}/s `))
      ?.trim()
      .split(' ')[0],
  )
}

describeWith(['git'], 'a local server that does not come up', () => {
  let lab: LocalLab
  afterEach(() => lab.close(), 30_000)

  const failing = async (run: string, more: Record<string, unknown> = {}) => {
    lab = await localLab({run, 'ready-timeout': '700ms', ...more})
    return lab.target.workload.prepare('blue', lab.revisions[0], never)
  }
  const left = () => {
    const lines = execFileSync('ps', ['-eo', 'pid=,stat=,args='], {encoding: 'utf8'}).split('\n')
    return lines.filter((it) => it.includes('sleep 98') && !/^\s*\d+ Z/.test(it))
  }

  test('one that ends says so with its last words', async () => {
    await expect(failing('echo "no database" >&2; exit 1')).rejects.toMatchObject({
      code: 'RFG-314',
      message: expect.stringContaining('no database'),
    })
    expect(await lab.target.router.observe()).toMatchObject({weights: {blue: 0, green: 0}, ready: {blue: false}})
  }, 30_000)

  test('one that hangs is ended, with the children that it left', async () => {
    await expect(failing('sleep 984 & sleep 983')).rejects.toMatchObject({code: 'RFG-312'})
    expect(left()).toEqual([])
  }, 30_000)

  test('one that answers, but never 2xx, is not ready', async () => {
    await expect(failing(`exec ${NODE} server.ts`, {ready: '/fail'})).rejects.toMatchObject({
      code: 'RFG-312',
      message: expect.stringContaining('/fail'),
    })
  }, 30_000)

  test('one whose preparation is stopped leaves nothing behind', async () => {
    lab = await localLab({run: 'sleep 982'})
    const stop = new AbortController()
    const preparing = lab.target.workload.prepare('blue', lab.revisions[0], stop.signal)
    await Promise.all([
      expect(preparing).rejects.toMatchObject({code: 'RFG-313'}),
      setTimeout(500).then(() => stop.abort()),
    ])
    expect(left()).toEqual([])
  }, 30_000)

  test('one whose driver was killed while it started is ended by the next preparation', async () => {
    lab = await localLab({run: 'sleep 981', 'ready-timeout': '20s'})
    const stop = new AbortController()
    void lab.target.workload.prepare('blue', lab.revisions[0], stop.signal).catch(() => {})
    const {group} = slotFolder(join(lab.folder, 's'), 'blue')
    for (let look = 0; look < 200 && !existsSync(group); look++) await setTimeout(50)
    expect(left()).not.toEqual([]) // as after a SIGKILL of the driver: nobody else knows of it
    await lab.again({run: `exec ${NODE} server.ts`}).workload.prepare('blue', lab.revisions[0], never)
    expect(left()).toEqual([])
    stop.abort()
  }, 30_000)

  test('a build that fails says so with its last words', async () => {
    await expect(failing('true', {build: 'echo "cannot compile"; exit 2'})).rejects.toMatchObject({
      code: 'RFG-310',
      message: expect.stringContaining('cannot compile'),
    })
  }, 30_000)

  test('an unknown revision is named', async () => {
    lab = await localLab()
    await expect(lab.target.workload.prepare('blue', 'f'.repeat(40), never)).rejects.toMatchObject({
      code: 'RFG-318',
      message: expect.stringContaining('ffffffff'),
    })
  }, 30_000)

  test('a port that another program has is named', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await setTimeout(50)
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    lab = await localLab({listen: `127.0.0.1:${port}`})
    await expect(lab.target.workload.prepare('blue', lab.revisions[0], never)).rejects.toMatchObject({
      code: 'RFG-317',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    })
    other.close()
  }, 30_000)

  test('a runner of GitHub is refused, but for previews and tests', async () => {
    const hosted = (variables: Record<string, string>) => ({
      ...machine({...process.env, ...variables}),
      runner: {context: {hosted: true}},
    })
    lab = await localLab({}, hosted({}))
    const prepare = (options: Record<string, unknown>, variables: Record<string, string>) =>
      open({...lab.options, ...options}, lab.place, hosted(variables), ENTRY).workload.prepare(
        'blue',
        lab.revisions[0],
        never,
      )
    await expect(prepare({}, {})).rejects.toMatchObject({code: 'RFG-316'})
    expect(existsSync(lab.options.state)).toBe(false)
    await prepare({preview: true}, {})
    await prepare({}, {REFUGE_ALLOW_HOSTED: 'test'})
  }, 30_000)
})

describeWith(['git'], 'an artifact instead of a commit', () => {
  let lab: LocalLab
  afterEach(() => lab.close(), 30_000)
  const digest = `sha256:${'c'.repeat(64)}`

  test('a directory is copied and a tarball unpacked', async () => {
    lab = await localLab()
    execFileSync('tar', ['-czf', 'shop.tgz', 'server.ts'], {cwd: lab.folder})
    await lab.again({}, 'shop.tgz').workload.prepare('blue', digest, never)
    const files = mkdtempSync(join(lab.folder, 'artifact-'))
    copyFileSync(join(lab.folder, 'server.ts'), join(files, 'server.ts'))
    await lab.again({}, files).workload.prepare('green', digest, never)
    expect((await lab.target.router.observe()).revisions).toEqual({blue: digest, green: digest})
  }, 30_000)

  test('an image, or a file that is no tarball, is refused', async () => {
    lab = await localLab()
    const image = lab.again({}, 'ghcr.io/acme/shop@sha256:abc').workload.prepare('blue', digest, never)
    await expect(image).rejects.toMatchObject({code: 'RFG-318'})
    const file = lab.again({}, 'note.txt').workload.prepare('blue', digest, never)
    await expect(file).rejects.toMatchObject({code: 'RFG-318', message: expect.stringContaining('tar cannot unpack')})
  }, 30_000)
})
