import type {IncomingMessage, ServerResponse} from 'node:http'
import {mulberry32} from '../random.ts'
import {refusalFor, tokenOf} from './access.ts'
import {type Answer, type Json, notFound, refused} from './exchange.ts'
import {graphql} from './graphql.ts'
import {newMeter} from './limits.ts'
import {conditional, paged} from './lists.ts'
import {match, type Route} from './route.ts'
import {checkAnswer, checkRequest, operations} from './schema.ts'
import type {Call, GitHubOptions} from './server.ts'
import type {State} from './state.ts'
import type {Token, World} from './world.ts'

const WRITER: Token = {
  login: 'github-actions[bot]',
  permissions: {
    actions: 'write',
    deployments: 'write',
    contents: 'write',
    'pull-requests': 'write',
    checks: 'write',
    attestations: 'read',
  },
}

interface Books {
  readonly calls: Call[]
  readonly violations: string[]
}

/** A request before anybody has looked at it. */
interface Incoming {
  readonly method: string
  readonly path: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Json
  readonly bytes: Buffer
}

/** Answers requests: faults first, then who asks, limits, rights, and only then the resource itself. */
export function newDesk(
  options: GitHubOptions,
  world: World,
  {state, routes}: {readonly state: State; readonly routes: readonly Route[]},
  books: Books,
) {
  const meter = newMeter({requests: 1000, contents: 80, retryAfter: 60, ...options.limits}, world.now)
  const random = mulberry32(options.trouble?.seed ?? 0)
  const trouble = () => (random() < (options.trouble?.share ?? 0) ? refused(502, 'Server Error') : undefined)

  function carriedOut(it: Incoming): {operation: string; answer: Answer} {
    const {method, path, headers, body} = it
    const unknown = `${method} ${path}`
    const token = tokenOf(headers.authorization, options.tokens ?? {'token-1': WRITER})
    if ('status' in token) return {operation: unknown, answer: token}
    if (isGraphql(method, it.url.pathname))
      return {operation: 'graphql', answer: meter.count(false) ?? graphql(world, state, body, token)}
    const found = path.startsWith(`/repos/${world.repository}/`) ? routeOf(routes, method, path) : undefined
    if (!found) return {operation: unknown, answer: notFound()}
    const {route, params} = found
    const refusal = meter.count(route.isContent ?? false) ?? refusalFor(token, route)
    return {operation: route.operation, answer: refusal ?? own(it, route, params, token)}
  }

  function own(it: Incoming, route: Route, params: Readonly<Record<string, string>>, token: Token): Answer {
    const query = Object.fromEntries(it.url.searchParams)
    books.violations.push(...checkRequest(route.operation, query, it.body))
    const mayWrite = (scope: string) => token.permissions[scope] === 'write'
    const answered = route.handle({...it, params, query, login: token.login, mayWrite})
    const answer = conditional(paged(answered, it.url), it.headers['if-none-match'])
    books.violations.push(...checkAnswer(route.operation, answer.status, answer.body))
    return answer
  }

  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const it = await read(incoming, world, options.root ?? '')
    const early = (await options.before?.(it.method, it.path)) ?? trouble()
    const {operation, answer} = early ? {operation: `${it.method} ${it.path}`, answer: early} : carriedOut(it)
    const late = early ? undefined : ((await options.after?.(it.method, it.path)) ?? trouble())
    const {status, body, headers} = late ?? answer
    books.calls.push({operation, status, body: it.body})
    response.writeHead(status, {...meter.headers(), 'content-type': 'application/json; charset=utf-8', ...headers})
    response.end(body === undefined ? undefined : JSON.stringify(body))
  }
}

async function read(incoming: IncomingMessage, world: World, root: string): Promise<Incoming> {
  const url = new URL(incoming.url ?? '/', world.api())
  const bytes = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>))
  const {method = 'GET'} = incoming
  const headers = incoming.headers as Incoming['headers']
  const isJson = bytes.length > 0 && headers['content-type']?.includes('json')
  const body = isJson ? (JSON.parse(bytes.toString()) as Json) : {}
  return {method, path: url.pathname.slice(root.length), url, headers, body, bytes}
}

const isGraphql = (method: string, path: string) =>
  method === 'POST' && (path === '/graphql' || path === '/api/graphql')

function routeOf(routes: readonly Route[], method: string, path: string) {
  for (const {id, path: template} of operations.filter((it) => it.method === method)) {
    const params = match(template, path)
    const route = routes.find((it) => it.operation === id)
    if (params && route) return {route, params}
  }
  return undefined
}
