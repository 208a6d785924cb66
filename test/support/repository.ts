import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {systemProcess} from '../../src/adapters/process/index.ts'

/** A real git repository in a temporary folder, with fixed names and dates. */
export interface TestRepository {
  readonly folder: string
  /** Runs git there; throws what it says when it fails. */
  git(...args: readonly string[]): Promise<string>
  /** An empty commit on HEAD; every commit is a minute later than the one before. Answers with its id. */
  commit(message: string, author?: string): Promise<string>
  /** An object put in by hand, for messages and shapes that `git commit` would not make. HEAD moves to it. */
  plumb(message: string, parents: readonly string[]): Promise<string>
  remove(): Promise<void>
}

const START = Date.parse('2026-11-24T10:00:00Z') / 1000

export async function testRepository(): Promise<TestRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'refuge-release-'))
  let minutes = 0
  const run = async (args: readonly string[], {input, author = 'Ada'}: {input?: string; author?: string} = {}) => {
    const ended = await systemProcess.run(['git', '-C', folder, ...args], {
      env: gitEnvironment(folder, author, START + 60 * minutes),
      input: input ?? '',
    })
    if (ended.code !== 0) throw new Error(`git ${args.join(' ')}: ${ended.stderr}`)
    return ended.stdout.trim()
  }
  await run(['init', '--quiet', '--initial-branch=main'])
  return {
    folder,
    git: (...args) => run(args),
    async commit(message, author) {
      minutes++
      const options = {input: message, ...(author !== undefined && {author})}
      await run(
        ['commit', '--quiet', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '-F', '-'],
        options,
      )
      return run(['rev-parse', 'HEAD'])
    },
    async plumb(message, parents) {
      minutes++
      const tree = await run(['hash-object', '-t', 'tree', '-w', '--stdin'])
      const commit = await run(['commit-tree', tree, ...parents.flatMap((it) => ['-p', it])], {input: message})
      await run(['update-ref', 'HEAD', commit])
      return commit
    },
    remove: () => rm(folder, {recursive: true, force: true}),
  }
}

function gitEnvironment(folder: string, author: string, seconds: number): Record<string, string> {
  const email = `${author.toLowerCase().replace(/\W/g, '')}@example.com`
  const date = `${seconds} +0000`
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: author,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  }
}
