import {clock} from '../../src/adapters/clock/index.ts'
import {files} from '../../src/adapters/files/index.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'

/** The real ports of this machine that targets need. Commands find no tokens unless a test adds them. */
export function machine(env: Readonly<Record<string, string | undefined>> = process.env) {
  return {process: systemProcess, clock, files, env, runner: {context: {hosted: false}}}
}
