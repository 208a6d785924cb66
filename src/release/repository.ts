import {RefugeError} from '../kernel/errors.ts'
import type {History, HistoryPlace} from '../ports/history.ts'
import type {Ports} from '../ports/ports.ts'
import {type Links, linksOf} from './links.ts'
import type {Package} from './packages/package.ts'
import {choosePackage, type Packages, packagesIn} from './packages/packages-in.ts'
import type {PackageBy} from './packages/scopes.ts'

/** Inputs that say where commits and tags come from. */
export interface Source {
  readonly config: string
  readonly 'github-token': string | undefined
  readonly 'working-directory': string
  readonly history: 'auto' | 'exact' | 'local' | 'api'
  readonly 'tag-prefix': string
  /** Name or folder of one package of a monorepo. */
  readonly package: string | undefined
  readonly 'package-by': PackageBy
}

/** The repository that a flow reads. */
export interface Repository extends Packages {
  /** Absolute. */
  readonly folder: string
  readonly history: History
  readonly links: Links | undefined
  /** Of the checkout, or of the run when HEAD is detached. */
  readonly branch: string | undefined
  /** The package that is asked for; undefined: all, or the repository is one. */
  readonly chosen: Package | undefined
}

export interface World extends Pick<Ports, 'files' | 'runner' | 'env' | 'neighbours'> {
  /** A repository that is open already: every flow in this world reads it. */
  readonly repository?: Repository
}

/** Opens the history of the working directory and finds the packages in it, and refuses what is not there before anything runs. */
export async function openRepository(source: Source, world: World): Promise<Repository> {
  const {files, runner, env, neighbours, repository: open} = world
  if (open) return {...open, chosen: choosePackage(source.package, open.packages)}
  const mode = builtMode(source)
  const folder = await files.inside(runner.context.workspace, source['working-directory'])
  const configuration = await configurationIn(folder, source.config, world)
  const token = source['github-token']
  const history = await neighbours.history({folder, mode, ...(token !== undefined && {token})})
  const branch = history.branch ?? (env.GITHUB_REF_TYPE === 'branch' ? env.GITHUB_REF_NAME : undefined)
  const found = await packagesIn({folder, configuration, source}, history, world)
  return {
    folder,
    links: linksOf(history.origin),
    branch,
    ...found,
    chosen: choosePackage(source.package, found.packages),
  }
}

/** Nothing of it is needed here, so the file may be missing unless it is named. */
const DEFAULT_CONFIG = 'refuge.yml'

async function configurationIn(folder: string, name: string, {files}: World): Promise<string | undefined> {
  const text = await files.read(await files.inside(folder, name))
  if (text !== undefined || name === DEFAULT_CONFIG) return text
  throw new RefugeError('RFG-120', `there is no configuration file ${name}`, {
    place: {file: name},
    hint: "Write one with `refuge init`, or name another with the input 'config'.",
  })
}

function builtMode({history}: Source): HistoryPlace['mode'] {
  if (history !== 'api') return history
  throw new RefugeError('RFG-206', 'history: api is not available yet: GitHub is asked by git only', {
    hint: 'Use `history: auto`: it needs no more than the default checkout, and the token with `contents: read`.',
  })
}

/** What stands before the version in the tags that a flow is about. */
export const prefixIn = ({chosen}: Repository, source: Pick<Source, 'tag-prefix'>) =>
  chosen?.prefix ?? source['tag-prefix']

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
