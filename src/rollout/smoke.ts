import {RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import {userEnvironment} from '../kernel/user-environment.ts'
import type {Ports} from '../ports/ports.ts'

/** Longest time for the configuration's check of the canary at 0 %, in milliseconds. */
const PATIENCE = 10 * 60_000

/** What the check is told. */
export interface Smoke {
  readonly folder: string
  readonly service: string
  readonly environment: string
}

/** Runs the `smoke` command against the canary before it has traffic; RFG-313 with its last words when it is not content. */
export function smokeBy({process, env}: Pick<Ports, 'process' | 'env'>, {folder, service, environment}: Smoke) {
  return async (command: string, address: string | undefined, slot: string, signal: AbortSignal): Promise<void> => {
    const told = {
      REFUGE_SERVICE: service,
      REFUGE_ENVIRONMENT: environment,
      REFUGE_SLOT: slot,
      ...(address === undefined ? {} : {REFUGE_URL: address}),
    }
    const ended = await process.script(command, {
      cwd: folder,
      env: userEnvironment(env, told),
      timeout: PATIENCE,
      signal,
    })
    if (ended.code === 0) return
    const words = oneLine((ended.stderr.trim() || ended.stdout.trim()).split('\n').at(-1) ?? '')
    const how = ended.timedOut ? 'did not end in ten minutes' : `ended with status ${ended.code}`
    throw new RefugeError('RFG-313', `the smoke test ${how}${words ? `: ${words}` : ''}`, {
      hint: 'No user has seen this revision. Look at the log of the smoke command.',
    })
  }
}
