import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'

/** What a program cost, with everything that it started. */
export interface Cost {
  readonly seconds: number
  /** User and system time. */
  readonly cpuSeconds: number
  /** Largest resident size of the program itself, in MB. */
  readonly megabytes: number
  readonly status: number | null
  readonly stdout: string
}

interface Place {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Seconds; what is not done then is ended, and its status is null. */
  readonly limit?: number
}

// The shell's `times` counts the children that it waited for.
const TIMED = '"$@"; status=$?; times >&3; exit $status'

/** Runs a program to its end and measures it. Linux. */
export async function measured(argv: readonly string[], {cwd, env, limit}: Place): Promise<Cost> {
  const started = performance.now()
  const child = spawn('/bin/bash', ['-c', TIMED, 'measured', ...argv], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    detached: true,
  })
  const {pid} = child
  const late = limit !== undefined && setTimeout(() => pid !== undefined && process.kill(-pid, 'SIGKILL'), limit * 1000)
  const [out, times]: [string[], string[]] = [[], []]
  child.stdio[1]?.on('data', (data) => out.push(String(data)))
  child.stdio[3]?.on('data', (data) => times.push(String(data)))
  let kilobytes = 0
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, peakOfChildren(child.pid))
  }, 10)
  const [status] = (await once(child, 'close')) as [number | null]
  clearInterval(watch)
  if (late) clearTimeout(late)
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: childTimes(times.join('')),
    megabytes: kilobytes / 1024,
    status,
    stdout: out.join(''),
  }
}

/** `0m0.080s 0m0.020s` on the second line: user and system time of the children. */
function childTimes(text: string): number {
  const parts = [...(text.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0)
}

function peakOfChildren(parent: number | undefined): number {
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ')
    const peaks = children.map((it) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${it}/status`, 'utf8'))?.[1])
    return Math.max(0, ...peaks.map((it) => Number(it ?? 0)))
  } catch {
    return 0 // it has ended in between
  }
}
