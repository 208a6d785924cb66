import {execFileSync} from 'node:child_process'

/** A token and what it may do. */
export interface Token {
  readonly login: string
  /** By scope as in `permissions:` of a workflow. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  /** False: it cannot even see that the repository is there. */
  readonly seesRepository?: boolean
}

/** Everything that the fake knows. */
export interface World {
  /** `owner/name`. */
  readonly repository: string
  /** Root of the API, without a slash at its end. */
  readonly api: () => string
  /** The bare repository. */
  readonly git: (...args: readonly string[]) => string
  readonly now: () => Date
  readonly nextId: () => number
  /** How long a new object is missing from lists, in milliseconds. */
  readonly lateness: () => number
  readonly isImmutable: () => boolean
  /** Nobody pushes to it but through a pull request. */
  readonly isProtected: (ref: string) => boolean
  /** Untouched output of git. */
  readonly bytes: (...args: readonly string[]) => Buffer
}

export function gitIn(folder: string): World['git'] {
  return (...args) =>
    execFileSync('git', ['-C', folder, ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim()
}

export function bytesIn(folder: string): World['bytes'] {
  return (...args) => execFileSync('git', ['-C', folder, ...args], {stdio: ['ignore', 'pipe', 'ignore']})
}

/** The commit that a branch, a tag or a commit id stands for; undefined when there is none. */
export function commitOf({git}: Pick<World, 'git'>, ref: string): string | undefined {
  for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, ref]) {
    if (name.startsWith('-')) continue
    try {
      return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
    } catch {} // the next reading of it
  }
  return undefined
}

/** Id and page of an object, as every answer has them. */
export function named(world: World, id: number, path: string) {
  return {id, node_id: Buffer.from(`${path}:${id}`).toString('base64'), url: `${world.api()}${path}`}
}

/** A user as GitHub shows one inside of other objects. */
export function user(world: World, login: string) {
  const url = `${world.api()}/users/${login}`
  return {
    login,
    ...named(world, 1, `/users/${login}`),
    avatar_url: `${url}/avatar`,
    gravatar_id: '',
    html_url: url,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  }
}
