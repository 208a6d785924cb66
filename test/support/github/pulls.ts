import {type Answer, answer, invalid, notFound, type Request, refused, textIn} from './exchange.ts'
import type {Route} from './route.ts'
import {sampleOf} from './sample.ts'
import {commitOf, named, user, type World} from './world.ts'

/** A pull request; a test may put one there. */
export interface PullState {
  readonly number: number
  title: string
  body?: string
  /** Undefined when the account is gone. */
  readonly login: string | undefined
  /** Full ids of its commits, oldest first, where a test names them. */
  readonly commits: readonly string[]
  mergedAt?: Date
  isClosed?: boolean
  /** Names of its branches; the owner is that of a fork. */
  readonly head?: string
  readonly base?: string
  readonly owner?: string
}

export function pullRoutes(world: World, all: PullState[], mayOpen: boolean): Route[] {
  return [
    {
      operation: 'repos/list-pull-requests-associated-with-commit',
      needs: ['pull-requests', 'read'],
      handle({params}) {
        const commit = commitOf(world, params.commit_sha ?? '')
        return list(
          world,
          all.filter(({commits}) => commit !== undefined && commits.includes(commit)),
        )
      },
    },
    {
      operation: 'pulls/list',
      needs: ['pull-requests', 'read'],
      handle: ({query}) =>
        list(
          world,
          all.filter((it) => isWanted(world, it, query)),
        ),
    },
    {
      operation: 'pulls/create',
      needs: ['pull-requests', 'write'],
      isContent: true,
      handle: (request) =>
        mayOpen
          ? create(world, all, request)
          : refused(403, 'GitHub Actions is not permitted to create or approve pull requests.'),
    },
    {
      operation: 'pulls/update',
      needs: ['pull-requests', 'write'],
      handle({params, body}) {
        const found = all.find((it) => String(it.number) === params.pull_number)
        if (!found) return notFound()
        found.title = textIn(body, 'title', found.title)
        found.body = textIn(body, 'body', found.body)
        if (body.state === 'closed') found.isClosed = true
        return answer(200, shownWhole(world, found))
      },
    },
  ]
}

const isOpen = (it: PullState) => it.mergedAt === undefined && it.isClosed !== true

const list = (world: World, found: readonly PullState[]) =>
  answer(
    200,
    found.map((it) => shown(world, it)),
  )

function isWanted({repository}: World, it: PullState, {state = 'open', head, base}: Request['query']): boolean {
  const own = `${it.owner ?? repository.split('/')[0]}:${it.head}`
  const isInState = state === 'all' || (state === 'open') === isOpen(it)
  return isInState && (head ?? own) === own && (base ?? it.base) === it.base
}

function create(world: World, all: PullState[], {body, login}: Request): Answer {
  const [head, base] = [textIn(body, 'head'), textIn(body, 'base')]
  const mistake = mistakeIn(world, all, head, base)
  if (mistake !== undefined)
    return invalid('Validation Failed', [{resource: 'PullRequest', code: 'custom', ...mistake}])
  const number = world.nextId() + 100
  const made: PullState = {
    number,
    title: textIn(body, 'title'),
    body: textIn(body, 'body'),
    login,
    commits: [],
    head,
    base,
  }
  all.push(made)
  return answer(201, shownWhole(world, made))
}

function mistakeIn(world: World, all: readonly PullState[], head: string, base: string) {
  const [from, to] = [commitOf(world, `refs/heads/${head}`), commitOf(world, `refs/heads/${base}`)]
  if (from === undefined) return {field: 'head', message: 'head is invalid'}
  if (to === undefined) return {field: 'base', message: 'base is invalid'}
  if (world.git('rev-list', '--count', `${to}..${from}`) === '0') {
    return {message: `No commits between ${base} and ${head}`}
  }
  const isThere = all.some((it) => isOpen(it) && it.head === head && it.base === base)
  return isThere ? {message: `A pull request already exists for ${head}.`} : undefined
}

/** GitHub closes a pull request by itself when its branch has nothing of its own any more. */
export function closeEmpty(world: World, all: readonly PullState[]): void {
  for (const it of all.filter((pull) => isOpen(pull) && pull.head !== undefined && pull.owner === undefined)) {
    const [head, base] = [commitOf(world, `refs/heads/${it.head}`), commitOf(world, `refs/heads/${it.base}`)]
    if (head === undefined || world.git('rev-list', '--count', `${base}..${head}`) === '0') it.isClosed = true
  }
}

function shown(world: World, it: PullState) {
  return {...sampleOf('pull-request-simple'), ...fields(world, it)}
}

function shownWhole(world: World, it: PullState) {
  return {...sampleOf('pull-request'), ...fields(world, it)}
}

function fields(world: World, {number, title, body, login, mergedAt, isClosed}: PullState) {
  return {
    ...named(world, number, `/repos/${world.repository}/pulls/${number}`),
    number,
    title,
    body: body ?? null,
    html_url: `${world.api()}/${world.repository}/pull/${number}`,
    user: login === undefined ? null : user(world, login),
    state: mergedAt || isClosed ? 'closed' : 'open',
    merged_at: mergedAt?.toISOString() ?? null,
  }
}
