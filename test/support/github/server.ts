import {once} from 'node:events'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {serveGit} from '../git-server.ts'
import {newDesk} from './desk.ts'
import type {Answer, Json} from './exchange.ts'
import type {Limits} from './limits.ts'
import {newState, routesOf, type State} from './state.ts'
import {bytesIn, gitIn, type Token, type World} from './world.ts'

/** One request that came in, and what it was answered. */
export interface Call {
  readonly operation: string
  readonly status: number
  readonly body: Json
}

/** What happens around a request: an answer instead of the fake's own, or a fault when it throws (the connection is cut). */
export interface Around {
  before?(method: string, path: string): Promise<Answer | undefined> | Answer | undefined
  /** It was carried out, and the client does not know yet. */
  after?(method: string, path: string): Promise<Answer | undefined> | Answer | undefined
}

export interface GitHubOptions extends Around {
  /** Folder of bare repositories; `acme/shop.git` is below it. */
  readonly folder: string
  /** Token text → whose it is; `token-1` may write everything unless this says otherwise. */
  readonly tokens?: Readonly<Record<string, Token>>
  /** `/api/v3` as on GHES, or '' as on api.github.com. */
  readonly root?: '' | '/api/v3'
  readonly limits?: Partial<Limits>
  /** How long what is new is missing from lists, in milliseconds. */
  readonly lateness?: number
  readonly immutableReleases?: boolean
  /** Full names of branches that take commits through pull requests only. */
  readonly protectedRefs?: readonly string[]
  /** False: the setting "Allow GitHub Actions to create and approve pull requests" is off. */
  readonly mayOpenPulls?: boolean
  /** Share of the requests that are answered 502 before they are carried out, and again after; the same for the same seed. */
  readonly trouble?: {readonly share: number; readonly seed: number}
}

/** A GitHub of our own: real git, state, permissions, limits; it answers only as GitHub's description says. */
export interface FakeGitHub extends State {
  /** GITHUB_API_URL. */
  readonly apiUrl: string
  readonly serverUrl: string
  readonly calls: readonly Call[]
  /** Requests and answers that GitHub's own description does not allow. */
  readonly violations: readonly string[]
  close(): Promise<void>
}

const REPOSITORY = 'acme/shop'

export async function fakeGitHub(options: GitHubOptions): Promise<FakeGitHub> {
  const {folder, root = ''} = options
  const server = createServer()
  let id = 0
  const serverUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const world: World = {
    repository: REPOSITORY,
    api: () => `${serverUrl()}${root}`,
    git: gitIn(`${folder}/${REPOSITORY}.git`),
    now: () => new Date(),
    nextId: () => ++id,
    lateness: () => options.lateness ?? 0,
    isImmutable: () => options.immutableReleases ?? false,
    isProtected: (ref) => options.protectedRefs?.includes(ref) ?? false,
    bytes: bytesIn(`${folder}/${REPOSITORY}.git`),
  }
  const state = newState()
  const books = {calls: [] as Call[], violations: [] as string[]}
  const desk = newDesk(options, world, {state, routes: routesOf(world, state, options.mayOpenPulls ?? true)}, books)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isGit = request.url?.startsWith(`/${REPOSITORY}.git/`)
    const work = isGit ? serveGit(request, response, folder) : desk(request, response)
    work.catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    ...state,
    ...books,
    apiUrl: world.api(),
    serverUrl: serverUrl(),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
