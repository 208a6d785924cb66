import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, open} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {LaunchOptions} from '../../ports/process.ts'
import {cannotStart} from './group.ts'

/**
 * Starts a program that outlives us. `RUNNER_TRACKING_ID` is emptied because GitHub's runner kills at the end of a job
 * every process that still carries it (runner, JobExtension.cs).
 */
export async function launch(argv: readonly string[], {cwd, env, log}: LaunchOptions): Promise<{readonly pid: number}> {
  const [program = '', ...args] = argv
  await mkdir(dirname(log), {recursive: true})
  const output = await open(log, 'a', 0o600)
  try {
    const stdio = ['ignore', output.fd, output.fd] as const
    const child = spawn(program, args, {cwd, env: {...env, RUNNER_TRACKING_ID: ''}, detached: true, stdio: [...stdio]})
    await once(child, 'spawn')
    child.unref()
    if (child.pid === undefined) throw new Error('it has no process id')
    return {pid: child.pid}
  } catch (thrown) {
    throw cannotStart(program, thrown)
  } finally {
    await output.close()
  }
}
