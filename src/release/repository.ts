import {RefugeError} from '../kernel/errors.ts'
import type {History, HistoryPlace} from '../ports/history.ts'
import type {Ports} from '../ports/ports.ts'
import {type Links, linksOf} from './links.ts'

/** Inputs that say where commits and tags come from. */
export interface Source {
  readonly config: string
  readonly 'github-token': string | undefined
  readonly 'working-directory': string
  readonly history: 'auto' | 'exact' | 'local' | 'api'
  readonly package: string | undefined
}

/** The repository that a flow reads. */
export interface Repository {
  /** Absolute. */
  readonly folder: string
  readonly history: History
  readonly links: Links | undefined
  /** Of the checkout, or of the run when HEAD is detached. */
  readonly branch: string | undefined
}

export type World = Pick<Ports, 'files' | 'runner' | 'env' | 'neighbours'>

/** Opens the history of the working directory, and refuses what is not there yet before anything runs. */
export async function openRepository(source: Source, {files, runner, env, neighbours}: World): Promise<Repository> {
  const mode = builtMode(source)
  const folder = await files.inside(runner.context.workspace, source['working-directory'])
  if (source.config !== DEFAULT_CONFIG && !(await files.exists(await files.inside(folder, source.config)))) {
    throw new RefugeError('RFG-120', `there is no configuration file ${source.config}`, {
      place: {file: source.config},
      hint: "Write one with `refuge init`, or name another with the input 'config'.",
    })
  }
  const token = source['github-token']
  const history = await neighbours.history({folder, mode, ...(token !== undefined && {token})})
  const branch = history.branch ?? (env.GITHUB_REF_TYPE === 'branch' ? env.GITHUB_REF_NAME : undefined)
  return {folder, history, links: linksOf(history.origin), branch}
}

/** Nothing of it is needed here, so the file may be missing unless it is named. */
const DEFAULT_CONFIG = 'refuge.yml'

function builtMode({history, package: name}: Source): HistoryPlace['mode'] {
  if (name !== undefined && name !== '.') {
    throw new RefugeError('RFG-206', `package: ${name} is not available yet: a repository is one package for now`, {
      hint: "Leave `package` out, or set it to '.'.",
    })
  }
  if (history !== 'api') return history
  throw new RefugeError('RFG-206', 'history: api is not available yet: GitHub is asked by git only', {
    hint: 'Use `history: auto`: it needs no more than the default checkout, and the token with `contents: read`.',
  })
}

/** The full id of a commit that must be there: RFG-204 for HEAD of an empty repository, RFG-207 for anything else. */
export async function commitAt(history: History, revision: string): Promise<string> {
  const sha = await history.resolve(revision)
  if (sha !== undefined) return sha
  if (revision === 'HEAD') {
    throw new RefugeError('RFG-204', 'this repository has no commits yet', {hint: 'Commit something first.'})
  }
  throw new RefugeError('RFG-207', `there is no commit '${revision}'`, {
    hint: 'Check the spelling; a branch or tag must be on the remote or in the clone.',
  })
}
