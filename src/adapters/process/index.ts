import type {Ended, Process, RunOptions} from '../../ports/process.ts'
import {cannotStart, runGroup} from './group.ts'
import {launch} from './launch.ts'

/** Bytes of each stream of a user's command that are kept. */
const SCRIPT_LIMIT = 64 * 1024

/** The processes of this machine. */
export const systemProcess: Process = {
  run: (argv, options = {}) =>
    isPlain(options) ? runToEnd(argv, options) : runGroup(argv, {...options, limit: Number.POSITIVE_INFINITY}),
  script: (command, options) =>
    runGroup(['/bin/sh', '-c', command], {...options, limit: SCRIPT_LIMIT, cleanOnFailure: true}),
  launch,
}

/**
 * `@actions/exec` knows no time limit and no signal, and dies of EPIPE when a program ends before it took its input, even an
 * empty one. Without input it leaves standard input open and silent: give `input: ''` to a program that reads it.
 */
function isPlain({timeout, signal, input}: RunOptions): boolean {
  return timeout === undefined && signal === undefined && input === undefined
}

async function runToEnd(argv: readonly string[], {cwd, env}: RunOptions): Promise<Ended> {
  const {getExecOutput} = await import('@actions/exec')
  const [program = '', ...args] = argv
  try {
    const {exitCode, stdout, stderr} = await getExecOutput(quoted(program), args, {
      silent: true,
      ignoreReturnCode: true,
      ...(cwd !== undefined && {cwd}),
      ...(env !== undefined && {env: {...env}}),
    })
    return {code: exitCode ?? KILLED, stdout, stderr, timedOut: false}
  } catch (thrown) {
    throw cannotStart(program, thrown)
  }
}

/** `@actions/exec` does not say which signal ended a program: 128 + 9, by far the most frequent (out of memory). */
const KILLED = 137

/** `@actions/exec` takes a command line, not a program: one word of it. */
function quoted(program: string): string {
  return `"${program.replaceAll('"', '\\"')}"`
}
