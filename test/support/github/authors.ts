import {type Answer, answer} from './exchange.ts'
import type {State} from './state.ts'
import {commitOf, type Token, type World} from './world.ts'

/** Whose an address is. */
export interface AccountState {
  readonly login: string
  readonly isBot?: boolean
}

const HEAD =
  /^query \(\$owner: String!, \$repo: String!((?:, \$a\d+: (?:\[String!\]|ID))*)\) \{\n {2}repository\(owner: \$owner, name: \$repo\) \{\n/
const COMMIT = /^ {4}(c\d+): object\(oid: "([0-9a-f]{40})"\) \{ \.\.\.made \}\n/gm
const BASE = /^ {4}base: object\(oid: "([0-9a-f]{40})"\) \{ \.\.\. on Commit \{\n((?: {6}.*\n)+) {4}\} \}\n/m
const HISTORY = /^ {6}(h(\d+)): history\(first: 1, author: \{(emails|id): \$a\2\}\) \{ nodes \{ oid \} \}\n/gm
const MADE =
  /fragment made on Commit \{\n {2}author \{ user \{ id login \} \}\n {2}associatedPullRequests\(first: 5\) \{ nodes \{ number merged author \{ __typename login \.\.\. on User \{ id \} \} \} \}\n\}$/

/** GitHub ends a query that asks for too much at once. */
const MOST = 100

interface Variables {
  readonly owner: string
  readonly repo: string
  readonly [name: string]: unknown
}

/** Who made commits, and who has any before one. Undefined: the query is another one. Source: GraphQL API, object `Commit`. */
export function authorsAnswer(world: World, state: State, text: string, variables: unknown, token: Token) {
  const head = HEAD.exec(text)
  const commits = [...text.matchAll(COMMIT)]
  const [, base = '', lines = ''] = BASE.exec(text) ?? []
  if (!head || (commits.length === 0 && base === '')) return undefined
  const given = variables as Variables
  const mistake = mistakeIn(text, {declared: head[1] ?? '', commits: commits.length, lines}, given)
  if (mistake !== undefined) return failed('INVALID', mistake)
  if (`${given.owner}/${given.repo}` !== world.repository || token.permissions.contents === undefined) {
    return failed('NOT_FOUND', `Could not resolve to a Repository with the name '${given.owner}/${given.repo}'.`)
  }
  const maySeePulls = token.permissions['pull-requests'] !== undefined
  const repository = {
    ...Object.fromEntries(commits.map(([, alias, id = '']) => [alias, made(world, state, id, maySeePulls)])),
    ...(base === '' ? {} : {base: before(world, state, base, {lines, variables: given})}),
  }
  const hidden = {type: 'FORBIDDEN', message: 'Resource not accessible by integration'}
  return answer(200, {data: {repository}, ...(maySeePulls || commits.length === 0 ? {} : {errors: [hidden]})})
}

/** What GraphQL itself would refuse: every variable is declared, given and used, and nothing is left over in the text. */
function mistakeIn(
  text: string,
  {declared, commits, lines}: {readonly declared: string; readonly commits: number; readonly lines: string},
  variables: Variables,
): string | undefined {
  const asked = [...lines.matchAll(HISTORY)].map(([, , at, key]) => `, $a${at}: ${key === 'id' ? 'ID' : '[String!]'}`)
  const names = Object.keys(variables).filter((it) => /^a\d+$/.test(it))
  if (commits > MOST || asked.length > MOST) return 'This query asks for too much'
  if (asked.join('') !== declared || names.length !== asked.length) return 'A variable is not declared, given or used'
  if (lines.replaceAll(HISTORY, '') !== '') return 'A field of Commit is not known'
  if (commits > 0 && !MADE.test(text)) return 'Fragment made is not defined'
  const rest = text.replace(HEAD, '').replaceAll(COMMIT, '').replace(BASE, '').replace(MADE, '')
  return /^ {2}\}\n\}\n?$/.test(rest) ? undefined : 'Parse error'
}

function made(world: World, {accounts, pulls}: State, id: string, maySeePulls: boolean) {
  const commit = commitOf(world, id)
  if (commit === undefined) return null
  const user = accounts.get(world.git('log', '-1', '--format=%ae', commit))
  const nodes = pulls
    .filter((it) => it.commits.includes(commit))
    .map(({number, mergedAt, login}) => ({number, merged: mergedAt !== undefined, author: actor(accounts, login)}))
  return {
    author: {user: user && !user.isBot ? {id: `U_${user.login}`, login: user.login} : null},
    associatedPullRequests: maySeePulls ? {nodes} : null,
  }
}

function actor(accounts: State['accounts'], login: string | undefined) {
  if (login === undefined) return null
  const isBot = [...accounts.values()].some((it) => it.login === login && it.isBot)
  return isBot ? {__typename: 'Bot', login} : {__typename: 'User', login, id: `U_${login}`}
}

function before(
  world: World,
  {accounts}: State,
  base: string,
  {lines, variables}: {readonly lines: string; readonly variables: Variables},
) {
  if (commitOf(world, base) === undefined) return null
  const rows = world
    .git('log', '--format=%H %ae', base)
    .split('\n')
    .map((it) => it.split(' '))
  const histories = [...lines.matchAll(HISTORY)].map(([, alias, at, key]) => {
    const wanted = variables[`a${at}`]
    const isWanted = (email: string) =>
      key === 'id' ? `U_${accounts.get(email)?.login}` === wanted : (wanted as readonly string[]).includes(email)
    const found = rows.find(([, email = '']) => isWanted(email))
    return [alias, {nodes: found ? [{oid: found[0]}] : []}] as const
  })
  return Object.fromEntries(histories)
}

const failed = (type: string, message: string): Answer => answer(200, {data: null, errors: [{type, message}]})
