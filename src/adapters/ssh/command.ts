import type {Ended} from '../../ports/process.ts'
import {runGroup} from '../process/group.ts'
import {type Destination, shellWord, sshArguments} from './destination.ts'

interface RemoteCommand {
  readonly command: string
  /** What the command sees besides the environment of the login. */
  readonly variables: Readonly<Record<string, string>>
  readonly timeout: number
  readonly signal?: AbortSignal
  /** Environment of ssh itself. */
  readonly env: Readonly<Record<string, string>>
}

const LIMIT = 64 * 1024

/**
 * Runs a command of the user's configuration on another machine. The login's shell sees only `exec sh`; what to do reaches
 * that over its standard input. When the connection ends (our time limit, our death), the command is killed whole.
 */
export function remoteCommand(
  to: Destination,
  {command, variables, timeout, signal, env}: RemoteCommand,
): Promise<Ended> {
  return runGroup([...sshArguments(to), 'exec sh'], {
    input: remoteScript(command, variables, to.folder),
    holdInput: true,
    limit: LIMIT,
    timeout,
    env,
    ...(signal !== undefined && {signal}),
  })
}

/** The script for the far side: every value is one quoted word; the end of standard input ends the command's group. */
export function remoteScript(
  command: string,
  variables: Readonly<Record<string, string>>,
  folder: string | undefined,
): string {
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}=${shellWord(value)}`)
  return `${[
    ...(folder === undefined ? [] : [`cd ${shellWord(folder)} || exit 1`]),
    ...exports,
    'exec 3<&0 4>/dev/null',
    'own=; command -v setsid >/dev/null && own=setsid',
    `$own sh -c ${shellWord(command)} </dev/null 3<&- 4>&- & job=$!`,
    'finish() { kill -TERM -$job || kill -TERM $job; sleep 2; kill -KILL -$job || kill -KILL $job; }',
    '{ cat <&3 >&4; finish; } >&4 2>&4 & watch=$!',
    'wait $job; code=$?',
    'test $code -eq 0 || kill -TERM -$job 2>&4',
    'exec 3<&-; kill $watch 2>&4',
    'exit $code',
  ].join('\n')}\n`
}
