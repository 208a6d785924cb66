import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync} from 'node:fs'
import type {Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {keep} from '../process/tail.ts'
import {type Destination, sshArguments} from './destination.ts'

/** A local unix socket behind which another machine's socket answers, through ssh. */
export interface Tunnel {
  /** Path of the local socket; opens the connection when there is none (any more). Throws what ssh said. */
  path(): Promise<string>
  /** The last words of ssh, for an error. */
  lastWords(): string
}

const OPENING = 10_000

/** `remote` is a path or `host:port` as the other machine sees it. The connection ends with this process. */
export function tunnel(to: Destination, remote: string, env: Readonly<Record<string, string>>): Tunnel {
  let opened: Promise<Connection> | undefined
  let stderr = keep(4096)
  return {
    async path() {
      const last = await opened?.catch(() => undefined)
      if (last === undefined || last.child.exitCode !== null || last.child.signalCode !== null) {
        stderr = keep(4096)
        opened = connect(to, remote, env, stderr)
      }
      return (await (opened as Promise<Connection>)).path
    },
    lastWords: () => stderr.text().trim(),
  }
}

interface Connection {
  readonly child: ChildProcess
  readonly path: string
}

/**
 * Runs the arguments, then removes the folder ($0). `cat` on the other machine ends when its input does, so neither the
 * connection nor the folder outlives us, however we die.
 */
const THEN_REMOVE = '"$@"; code=$?; rm -rf -- "$0"; exit $code'

async function connect(
  to: Destination,
  remote: string,
  env: Readonly<Record<string, string>>,
  stderr: ReturnType<typeof keep>,
): Promise<Connection> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-'))
  const path = join(folder, 'far')
  const argv = [...sshArguments(to, ['-o', 'ExitOnForwardFailure=yes', '-L', `${path}:${remote}`]), 'exec cat']
  const child = spawn('/bin/sh', ['-c', THEN_REMOVE, folder, ...argv], {env, stdio: ['pipe', 'ignore', 'pipe']})
  child.stderr.on('data', (chunk: Buffer) => stderr.add(chunk))
  child.stdin.on('error', () => {}) // ssh may end first
  child.unref()
  for (const stream of [child.stdin, child.stderr]) (stream as unknown as Socket).unref() // pipes of a child are sockets
  await untilOpen(child, path, stderr)
  return {child, path}
}

async function untilOpen(child: ChildProcess, path: string, stderr: ReturnType<typeof keep>): Promise<void> {
  const failed = once(child, 'exit').then(() => {
    throw new Error(stderr.text().trim() || `ssh ended with ${child.exitCode ?? child.signalCode}`)
  })
  const stop = new AbortController()
  try {
    await Promise.race([failed, fileAppears(path, stop.signal)])
  } catch (thrown) {
    child.stdin?.end()
    throw thrown
  } finally {
    stop.abort()
    failed.catch(() => {})
  }
}

async function fileAppears(path: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + OPENING
  while (!existsSync(path)) {
    if (signal.aborted) return
    if (performance.now() > deadline) throw new Error(`ssh opened no connection within ${OPENING / 1000} s`)
    await setTimeout(20)
  }
}
