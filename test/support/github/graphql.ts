import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {authorsAnswer} from './authors.ts'
import {type Answer, answer, type Json} from './exchange.ts'
import {reviewsAnswer} from './reviews.ts'
import type {State} from './state.ts'
import {isWorkflowFile} from './workflow-files.ts'
import {commitOf, type Token, type World} from './world.ts'

/** The input of `createCommitOnBranch`. Source: GraphQL API, "CreateCommitOnBranchInput". */
interface Input {
  readonly branch: {readonly repositoryNameWithOwner: string; readonly branchName: string}
  readonly expectedHeadOid: string
  readonly message: {readonly headline: string; readonly body?: string}
  readonly fileChanges?: {
    readonly additions?: readonly {readonly path: string; readonly contents: string}[]
    readonly deletions?: readonly {readonly path: string}[]
  }
}

/** GraphQL for what we send; errors come with status 200. */
export function graphql(world: World, state: State, {query, variables}: Json, token: Token): Answer {
  const text = typeof query === 'string' ? query : ''
  if (text.includes('createCommitOnBranch(input: $input)')) return createCommit(world, variables, token)
  if (text.includes('pullRequest(number: $number)')) return describePull(world, state, variables as PullQuery, token)
  const authors = authorsAnswer(world, state, text, variables, token)
  const reviews = authors ?? reviewsAnswer(world, state, text, variables, token)
  return reviews ?? failed('INVALID', 'this fake does not know the query')
}

interface PullQuery {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

/** The fields that `describePull` asks for. Source: GraphQL API, objects `Repository` and `PullRequest`. */
function describePull(world: World, {pulls, merging}: State, {owner, repo, number}: PullQuery, {permissions}: Token) {
  if (`${owner}/${repo}` !== world.repository || permissions['pull-requests'] === undefined) {
    return failed('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${repo}'.`)
  }
  const found = pulls.find((it) => it.number === number)
  if (!found) return failed('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
  const {title, body = '', login, head = '', base = 'main', owner: fork = owner} = found
  const pullRequest = {
    number,
    title,
    body,
    headRefOid: found.commits.at(-1) ?? commitOf(world, head) ?? '',
    headRefName: head,
    baseRefName: base,
    author: login === undefined ? null : {login},
    headRepositoryOwner: {login: fork},
  }
  return answer(200, {data: {repository: {...merging, pullRequest}}})
}

function createCommit(world: World, variables: unknown, {login, permissions}: Token): Answer {
  const {input} = variables as {input: Input}
  const files = input.fileChanges?.additions ?? []
  if (permissions.workflows !== 'write' && files.some(({path}) => isWorkflowFile(path))) {
    return failed(
      'FORBIDDEN',
      'refusing to allow a GitHub App to create or update workflow without `workflows` permission',
    )
  }
  if (permissions.contents !== 'write') return failed('FORBIDDEN', 'Resource not accessible by integration')
  if (input.branch.repositoryNameWithOwner !== world.repository) {
    return failed(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${input.branch.repositoryNameWithOwner}'.`,
    )
  }
  return commit(world, input, login)
}

function commit(world: World, {branch, expectedHeadOid, message, fileChanges = {}}: Input, login: string): Answer {
  const ref = `refs/heads/${branch.branchName}`
  const head = world.git('for-each-ref', '--format=%(objectname)', ref)
  if (head === '') return failed('NOT_FOUND', 'Branch not found')
  if (world.isProtected(ref)) {
    return failed('UNPROCESSABLE', `Repository rule violations found: Changes must be made through a pull request.`)
  }
  if (head !== expectedHeadOid) {
    return failed('STALE_DATA', `Expected branch to point to "${head}" but it did not. Pull and try again.`)
  }
  const oid = write(world, head, fileChanges, [message.headline, message.body ?? ''].join('\n\n'), login)
  world.git('update-ref', ref, oid, head)
  return answer(200, {data: {createCommitOnBranch: {commit: {oid}}}})
}

/** A commit on top of another by git's own plumbing, over an index of its own. */
function write(
  {git}: World,
  head: string,
  {additions = [], deletions = []}: NonNullable<Input['fileChanges']>,
  message: string,
  login: string,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-index-'))
  const env = {...process.env, GIT_INDEX_FILE: join(folder, 'index')}
  const repository = git('rev-parse', '--absolute-git-dir')
  const run = (args: readonly string[], input: string | Buffer = '') =>
    execFileSync('git', ['-C', repository, ...args], {env, input, encoding: 'utf8'}).trim()
  try {
    run(['read-tree', head])
    for (const {path, contents} of additions) {
      const blob = run(['hash-object', '-w', '--stdin'], Buffer.from(contents, 'base64'))
      run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`])
    }
    const gone = deletions.map(({path}) => `0 ${'0'.repeat(40)}\t${path}\n`)
    run(['update-index', '--index-info'], gone.join(''))
    const who = ['-c', `user.name=${login}`, '-c', 'user.email=noreply@github.com']
    return run([...who, 'commit-tree', run(['write-tree']), '-p', head, '-m', message])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const failed = (type: string, message: string) => answer(200, {data: null, errors: [{type, message}]})
