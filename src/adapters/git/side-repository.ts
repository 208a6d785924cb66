import {createHash} from 'node:crypto'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Ended} from '../../ports/process.ts'
import {type Git, type GitPorts, gitIn, gitOutput} from './git.ts'
import {offlineGit} from './history-clone.ts'
import {isMoved, type Remote} from './remote.ts'

/** A bare repository of ours beside the clone: what is fetched lands here, and the user's `.git` is never touched. */
export interface SideRepository {
  readonly folder: string
  readonly filter: Filter
  /** Without network. */
  readonly git: Git
  /** With network: `origin` is the remote. */
  readonly online: Git
  /** Fetches commits without their files from the remote; a failing fetch is a result. */
  fetch(args: readonly string[]): Promise<Ended>
}

export interface SidePorts extends GitPorts {
  readonly signal: AbortSignal
}

/** What stays away: the names of files and what is in them, or only what is in them. */
export type Filter = 'tree:0' | 'blob:none'

/** Longest fetch, in milliseconds: far above that of every commit of a large repository without its trees. */
const PATIENCE = 600_000

/** The side repository of a name, made when it is not there: a later step of the same job finds what an earlier one fetched. */
export async function openSide(
  temporary: string,
  remote: Remote,
  name: string,
  ports: SidePorts,
  filter: Filter = 'tree:0',
): Promise<SideRepository> {
  const key = createHash('sha256').update(`${remote.url}\n${name}`).digest('hex').slice(0, 16)
  const folder = join(temporary, 'refuge', `history-${key}.git`)
  await mkdir(folder, {recursive: true})
  const git = offlineGit(folder, ports)
  // Also when it is there already: initialising again is harmless, and mends what a killed run left.
  await gitOutput(git, ['init', '--quiet', '--bare', '--template='])
  const asking = (args: readonly string[], config: Remote['config']) =>
    gitIn(folder, ports)(args, {config: onlineConfig({...remote, config}), timeout: PATIENCE, signal: ports.signal})
  const online: Git = async (args) => {
    const ended = await asking(args, remote.config)
    return isMoved(ended) ? asking(args, {}) : ended
  }
  return {folder, filter, git, online, fetch: (args) => online([...FETCH, `--filter=${filter}`, ...args])}
}

const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc']

/** The remote by environment: argv is readable by others, and a file would outlive the step. */
function onlineConfig({url, config}: Remote): Record<string, string> {
  return {...config, 'remote.origin.url': url, 'fetch.recurseSubmodules': 'false', 'core.hooksPath': '/dev/null'}
}

/** git itself only warns, and then fetches much more. */
export function tellOfFiles({stderr}: Ended, tell: (sentence: string) => void): void {
  if (/filtering not recognized/.test(stderr))
    tell('The server cannot leave files out, so they are fetched with the commits.')
}
