import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, describe, expect, test} from '@jest/globals'
import {systemProcess} from '../../../../src/adapters/process/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'refuge-process-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const env = {PATH: process.env.PATH ?? ''}

async function isGone(pidFile: string): Promise<boolean> {
  const pid = Number(readFileSync(join(folder, pidFile), 'utf8'))
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      process.kill(pid, 0)
      if (/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return true
    } catch {
      return true
    }
    await setTimeout(50)
  }
  return false
}

describe('a program', () => {
  test('gets its words as they are, without a shell', async () => {
    const words = ['$(id)', "it's", '"x"', 'a b', '*', '\\', '']
    const ended = await systemProcess.run([
      'node',
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      ...words,
    ])
    expect(JSON.parse(ended.stdout)).toEqual(words)
  })

  test('that fails is a result, with both streams', async () => {
    const ended = await systemProcess.run(['sh', '-c', 'echo out; echo err >&2; exit 7'])
    expect(ended).toEqual({code: 7, stdout: 'out\n', stderr: 'err\n', timedOut: false})
  })

  test('that cannot be started is RFG-110, with and without a time limit', async () => {
    await expect(systemProcess.run(['no-such-program'])).rejects.toMatchObject({code: 'RFG-110'})
    await expect(systemProcess.run(['no-such-program'], {timeout: 1000})).rejects.toMatchObject({code: 'RFG-110'})
  })

  test('gets its input whole, and may leave it unread', async () => {
    const input = 'é'.repeat(200_000)
    expect((await systemProcess.run(['cat'], {input})).stdout).toBe(input)
    expect((await systemProcess.run(['true'], {input})).code).toBe(0)
    expect((await systemProcess.run(['cat'], {input: ''})).stdout).toBe('')
  })

  test('is kept whole however much it prints, also with a time limit', async () => {
    const print = ['node', '-e', 'process.stdout.write("x".repeat(3_000_000))']
    expect((await systemProcess.run(print)).stdout).toHaveLength(3_000_000)
    expect((await systemProcess.run(print, {timeout: 20_000})).stdout).toHaveLength(3_000_000)
  })

  test('sees exactly the environment that it is given', async () => {
    const ended = await systemProcess.run(['sh', '-c', 'echo "$A-$HOME"'], {env: {...env, A: '1'}})
    expect(ended.stdout).toBe('1-\n')
  })

  test('is killed with its children at the end of its time', async () => {
    const script = `sleep 97 & echo $! >${folder}/child; trap '' TERM; wait; sleep 96`
    const ended = await systemProcess.run(['sh', '-c', script], {timeout: 300, env})
    expect(ended).toMatchObject({timedOut: true})
    expect(ended.code).toBeGreaterThan(128)
    expect(await isGone('child')).toBe(true)
  }, 10_000)

  test('does not start when the signal has fired already', async () => {
    const signal = AbortSignal.abort()
    expect(await systemProcess.run(['touch', join(folder, 'never')], {signal})).toMatchObject({code: 143})
  })
})

describe("a command of the user's", () => {
  test('keeps the last 64 KiB of what it prints, whole characters', async () => {
    const ended = await systemProcess.script(`node -e 'process.stdout.write("é".repeat(200000) + "end")'`, {env})
    expect(Buffer.byteLength(ended.stdout)).toBeLessThanOrEqual(65_536)
    expect(ended.stdout).toMatch(/^é+end$/)
  })

  test('ends with its shell, although something that it leaves running holds its output', async () => {
    const started = performance.now()
    const ended = await systemProcess.script(`echo up; sleep 95 & echo $! >${folder}/server`, {env})
    expect(ended).toMatchObject({code: 0, stdout: 'up\n'})
    expect(performance.now() - started).toBeLessThan(3000)
    const pid = Number(readFileSync(join(folder, 'server'), 'utf8'))
    expect(process.kill(pid, 'SIGKILL')).toBe(true)
  })

  test('that fails leaves nothing running', async () => {
    const ended = await systemProcess.script(`sleep 94 & echo $! >${folder}/left; exit 3`, {env})
    expect(ended.code).toBe(3)
    expect(await isGone('left')).toBe(true)
  })

  test('is stopped by the signal, with what it started', async () => {
    const stop = new AbortController()
    const running = systemProcess.script(`sleep 93 & echo $! >${folder}/stopped; wait`, {env, signal: stop.signal})
    await setTimeout(300)
    stop.abort()
    expect((await running).timedOut).toBe(false)
    expect(await isGone('stopped')).toBe(true)
  })
})

describe('a launched program', () => {
  test('runs on in a group of its own, without the id by which a runner would kill it', async () => {
    const log = join(folder, 'logs', 'launched.log')
    const {pid} = await systemProcess.launch(['sh', '-c', 'echo "id=[$RUNNER_TRACKING_ID]"; exec sleep 92'], {
      cwd: folder,
      env: {...env, RUNNER_TRACKING_ID: 'github_1'},
      log,
    })
    await setTimeout(200)
    expect(readFileSync(log, 'utf8')).toBe('id=[]\n')
    expect(process.kill(-pid, 'SIGKILL')).toBe(true)
  })

  test('that cannot be started is RFG-110', async () => {
    const launched = systemProcess.launch(['no-such-program'], {cwd: folder, env, log: join(folder, 'x.log')})
    await expect(launched).rejects.toMatchObject({code: 'RFG-110'})
  })
})
