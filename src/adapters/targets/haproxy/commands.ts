import {userEnvironment, type Variables} from '../../../kernel/user-environment.ts'
import type {Place} from '../../../ports/neighbours.ts'
import type {Ports} from '../../../ports/ports.ts'
import {remoteCommand} from '../../ssh/command.ts'
import {checkEnded} from '../refusals.ts'
import type {Settings} from './settings.ts'

export interface Run {
  readonly variables: Variables
  readonly timeout: number
  readonly signal?: AbortSignal
}

/** Runs `start` or `stop` where the target is. A failure is RFG-310, the end of its time RFG-311, both with its last words. */
export async function runCommand(
  name: 'start' | 'stop',
  settings: Settings,
  place: Place,
  {process, env}: Pick<Ports, 'process' | 'env'>,
  run: Run,
): Promise<void> {
  const command = settings[name]
  if (command === undefined) return
  const variables = {...placeVariables(place), ...run.variables}
  const {timeout, signal} = run
  const limits = {timeout, ...(signal !== undefined && {signal})}
  const ended = settings.via
    ? await remoteCommand(settings.via, {command, variables, env: userEnvironment(env, {}), ...limits})
    : await process.script(command, {cwd: place.folder, env: userEnvironment(env, variables), ...limits})
  checkEnded({option: name, command, limit: 'start-timeout'}, ended, run)
}

function placeVariables({service, environment, artifact}: Place): Variables {
  return {
    REFUGE_SERVICE: service,
    REFUGE_ENVIRONMENT: environment,
    ...(artifact !== undefined && {REFUGE_ARTIFACT: artifact}),
  }
}
