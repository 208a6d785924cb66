import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Answer, answer, type Json} from './exchange.ts'
import {isWorkflowFile} from './workflow-files.ts'
import type {Token, World} from './world.ts'

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

/** GraphQL for the one mutation that we send; errors come with status 200. */
export function graphql(world: World, {query, variables}: Json, {login, permissions}: Token): Answer {
  if (typeof query !== 'string' || !query.includes('createCommitOnBranch(input: $input)')) {
    return failed('INVALID', 'this fake knows createCommitOnBranch only')
  }
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
