import {type ChildProcess, spawn} from 'node:child_process'
import {constants} from 'node:os'
import {messageOf, RefugeError} from '../../kernel/errors.ts'
import type {Ended, RunOptions} from '../../ports/process.ts'
import {keep} from './tail.ts'

interface GroupOptions extends RunOptions {
  /** Bytes of each stream that are kept, the last ones. */
  readonly limit: number
  /** Standard input stays open after `input` until the program ends, so that it can notice when we are gone. */
  readonly holdInput?: boolean
  /** A program that fails leaves nothing running in its group either. */
  readonly cleanOnFailure?: boolean
}

/** Time between the request to end and the end by force. */
const GRACE = 2000
/** Time for output on its way after the program ended; what it left behind may hold the pipe for ever. */
const LAST_OUTPUT = 250

/** Runs a program in a process group of its own; at the end of its time or on the signal the group is killed whole. */
export async function runGroup(argv: readonly string[], options: GroupOptions): Promise<Ended> {
  if (options.signal?.aborted) return {code: 128 + constants.signals.SIGTERM, stdout: '', stderr: '', timedOut: false}
  const [program = '', ...args] = argv
  const {cwd, env} = options
  const child = spawn(program, args, {detached: true, stdio: 'pipe', ...(cwd && {cwd}), ...(env && {env})})
  const stdout = keep(options.limit)
  const stderr = keep(options.limit)
  child.stdout.on('data', (chunk: Buffer) => stdout.add(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.add(chunk))
  child.stdin.on('error', () => {}) // a program need not read what it is given
  if (options.holdInput) child.stdin.write(options.input ?? '')
  else child.stdin.end(options.input ?? '')
  const {code, timedOut} = await ending(child, program, options)
  return {code, stdout: stdout.text(), stderr: stderr.text(), timedOut}
}

async function ending(
  child: ChildProcess,
  program: string,
  {timeout, signal, cleanOnFailure}: GroupOptions,
): Promise<{code: number; timedOut: boolean}> {
  let killing: Promise<void> | undefined
  let timedOut = false
  const stop = () => {
    killing ??= child.pid === undefined ? undefined : killGroup(child.pid)
  }
  const late = () => {
    timedOut = true
    stop()
  }
  const timer = timeout === undefined ? undefined : setTimeout(late, timeout)
  signal?.addEventListener('abort', stop)
  try {
    const code = await exit(child, program)
    await killing
    if (code !== 0 && cleanOnFailure && child.pid !== undefined) await killGroup(child.pid)
    await lastOutput(child)
    return {code, timedOut}
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy()
  }
}

function exit(child: ChildProcess, program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(cannotStart(program, error)))
    child.once('exit', (code, name) => resolve(code ?? 128 + (name === null ? 0 : constants.signals[name])))
  })
}

function lastOutput(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LAST_OUTPUT)
    const open = [child.stdout, child.stderr].filter((it) => it !== null && !it.readableEnded)
    let left = open.length
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    if (left === 0) done()
    for (const stream of open) stream?.once('end', () => --left === 0 && done())
  })
}

/** Ends every process of a group: asks, waits up to two seconds, then ends what is left by force. */
export async function killGroup(group: number, grace = GRACE): Promise<void> {
  if (!signalGroup(group, 'SIGTERM')) return
  const deadline = performance.now() + grace
  while (performance.now() < deadline) {
    if (!signalGroup(group, 0)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  signalGroup(group, 'SIGKILL')
}

/** False when the group has no process (any more). */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}

export function cannotStart(program: string, cause: unknown): RefugeError {
  return new RefugeError('RFG-110', `cannot start '${program}': ${messageOf(cause)}`, {
    cause,
    hint: 'Install it, or put the folder that holds it on PATH; also check that the working folder exists.',
  })
}
