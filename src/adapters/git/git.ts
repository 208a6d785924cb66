import {RefugeError} from '../../kernel/errors.ts'
import type {Ended, Process} from '../../ports/process.ts'

/** What git needs of the world. */
export interface GitPorts {
  readonly process: Process
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface GitOptions {
  readonly input?: string
  /** Milliseconds. */
  readonly timeout?: number
  readonly signal?: AbortSignal
  /** Configuration for this call alone, by environment: it never shows in argv. */
  readonly config?: Readonly<Record<string, string>>
}

/** Runs git in a folder; a failing git is a result. */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<Ended>

// A hook or an outer git sets these, and every git below would work on that repository instead of ours.
const FOREIGN = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX', 'GIT_NAMESPACE']

/** git in `folder`: English messages, never a prompt, no repository but the one in the folder. */
export function gitIn(folder: string, {process, env}: GitPorts): Git {
  return (args, {config = {}, ...options} = {}) =>
    process.run(['git', '-C', folder, ...args], {...options, env: {...gitEnvironment(env), ...asVariables(config)}})
}

/** Standard output of a git that must succeed; else RFG-201 with git's last words. */
export async function gitOutput(git: Git, args: readonly string[], options?: GitOptions): Promise<string> {
  const ended = await git(args, options)
  if (ended.code === 0) return ended.stdout
  throw new RefugeError('RFG-201', `git ${args[0]} failed: ${lastWords(ended.stderr) || `status ${ended.code}`}`)
}

/** The last line that git wrote about what went wrong. */
export function lastWords(stderr: string): string {
  return stderr.trim().split('\n').at(-1)?.trim() ?? ''
}

export function gitEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(env).filter(
    (it): it is [string, string] => it[1] !== undefined && !FOREIGN.includes(it[0]) && !it[0].startsWith('INPUT_'),
  )
  return {...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0'}
}

/** Source: git-config(1), GIT_CONFIG_COUNT. */
function asVariables(config: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(config)
  if (entries.length === 0) return {}
  const pairs = entries.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key],
    [`GIT_CONFIG_VALUE_${i}`, value],
  ])
  return {GIT_CONFIG_COUNT: String(entries.length), ...Object.fromEntries(pairs)}
}
