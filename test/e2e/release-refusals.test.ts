import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from '@jest/globals'
import {freePort} from '../support/free-port.ts'
import {type Job, type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import type {Token} from '../support/github/world.ts'
import {runAction} from '../support/run-action.ts'

/** What can be wrong with a repository, a remote or a token, through the bundle: one sentence with code and remedy, nothing half done. */
let lab: ReleaseLab | undefined
let servers: Server[] = []
afterEach(async () => {
  for (const it of servers.splice(0)) it.close()
  servers = []
  await lab?.close()
  lab = undefined
})

type Given = Readonly<Record<string, string>>

interface Case {
  readonly what: string
  readonly action: 'version-bump' | 'changelog' | 'release'
  readonly code: string
  readonly says: RegExp
  readonly inputs?: Readonly<Record<string, string>>
  readonly token?: Token
  /** What is wrong with the checkout; answers with environment variables. */
  readonly spoil?: (job: Job, lab: ReleaseLab) => Promise<Given> | Given
}

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...args], {stdio: 'pipe'})
const origin = (folder: string, url: string) => git(folder, 'remote', 'set-url', 'origin', url)

/** A server that takes a connection, sends the beginning of an answer, and goes. */
async function closing(): Promise<number> {
  const server = createServer((socket) => {
    socket.once('data', () =>
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-type: application/x-git-upload-pack-advertisement\r\n\r\n001e# service=git-upl',
      ),
    )
    socket.on('error', () => undefined)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as {port: number}).port
}

const READER: Token = {login: 'reader', permissions: {contents: 'read', 'pull-requests': 'read'}}

const CASES: readonly Case[] = [
  {
    what: 'a folder without a repository',
    action: 'version-bump',
    code: 'RFG-202',
    says: /not in a git repository/,
    spoil({folder}) {
      execFileSync('rm', ['-rf', join(folder, '.git')])
      return {}
    },
  },
  {
    what: 'an empty repository',
    action: 'version-bump',
    code: 'RFG-204',
    says: /no commits yet/,
    spoil({folder}) {
      execFileSync('rm', ['-rf', join(folder, '.git')])
      git(folder, 'init', '-q')
      return {}
    },
  },
  {
    what: 'a shallow clone that must do',
    action: 'version-bump',
    code: 'RFG-203',
    says: /this clone is shallow/,
    inputs: {history: 'local'},
  },
  {
    what: 'a revision that is not there',
    action: 'changelog',
    code: 'RFG-207',
    says: /no commit 'v9\.9\.9'/,
    inputs: {from: 'v9.9.9'},
  },
  {
    what: 'no network',
    action: 'version-bump',
    code: 'RFG-208',
    says: /cannot be read from http:\/\/127\.0\.0\.1/,
    async spoil({folder}) {
      origin(folder, `http://127.0.0.1:${await freePort()}/acme/shop.git`)
      return {}
    },
  },
  {
    what: 'a server that closes in the middle of its answer',
    action: 'changelog',
    code: 'RFG-208',
    says: /cannot be read from http:\/\/127\.0\.0\.1/,
    async spoil({folder}) {
      origin(folder, `http://127.0.0.1:${await closing()}/acme/shop.git`)
      return {}
    },
  },
  {
    what: 'a URL with credentials that are wrong',
    action: 'version-bump',
    code: 'RFG-208',
    says: /cannot be read from http:\/\/127\.0\.0\.1:\d+\/acme\/other\.git/,
    spoil({folder}, {fake}) {
      origin(folder, `${fake.serverUrl.replace('//', '//ada:wr0ng-s3cret@')}/acme/other.git`)
      return {}
    },
  },
  {
    what: 'a version that goes backwards',
    action: 'version-bump',
    code: 'RFG-211',
    says: /0\.9\.0/,
    inputs: {'release-as': '0.9.0'},
  },
  {
    what: 'commits without a type where they are forbidden',
    action: 'version-bump',
    code: 'RFG-213',
    says: /has no type/,
    inputs: {unparsed: 'fail'},
  },
  {
    what: 'a manifest without a version',
    action: 'version-bump',
    code: 'RFG-214',
    says: /package\.json/,
    inputs: {write: 'files'},
    spoil({folder}) {
      writeFileSync(join(folder, 'package.json'), '{"name": "shop", "version": 7}\n')
      return {}
    },
  },
  {
    what: 'a changelog file outside of the repository',
    action: 'changelog',
    code: 'RFG-111',
    says: /leads out/,
    inputs: {mode: 'file', file: '../../CHANGELOG.md'},
  },
  {
    what: 'a token that may only read',
    action: 'release',
    code: 'RFG-522',
    says: /the token may not/,
    inputs: {mode: 'tag'},
    token: READER,
  },
  {
    what: 'a token that may only read, for a pull request',
    action: 'release',
    code: 'RFG-522',
    says: /the token may not/,
    inputs: {mode: 'pull-request'},
    token: READER,
  },
  {
    what: 'a release without a token',
    action: 'release',
    code: 'RFG-228',
    says: /no token/,
    inputs: {'github-token': ''},
  },
  {
    what: 'an asset that is not there',
    action: 'release',
    code: 'RFG-231',
    says: /names no file/,
    inputs: {mode: 'tag', assets: 'dist/*.tgz'},
  },
  {
    what: 'a release on no branch',
    action: 'release',
    code: 'RFG-227',
    says: /needs a branch/,
    inputs: {mode: 'commit'},
    spoil: () => ({GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.0.0'}),
  },
  {
    what: 'a preview of no pull request',
    action: 'changelog',
    code: 'RFG-233',
    says: /no pull request/,
    inputs: {mode: 'preview'},
  },
]

async function spoilt({token, spoil}: Case) {
  const it = await releaseLab(token ? {tokens: {'token-1': token}} : {})
  lab = it
  await it.shop.commit('feat: first')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: search')
  await it.shop.commit('work')
  await it.push()
  const job = it.checkout()
  return {it, job, env: (await spoil?.(job, it)) ?? {}}
}

describe('a release', () => {
  test.each(CASES.map((it) => [it.what, it] as const))(
    'is refused with one sentence, a code and a remedy, and nothing is written: %s',
    async (_, of) => {
      const {it, job, env} = await spoilt(of)
      const [refs, files] = [it.git('for-each-ref'), filesIn(job.folder)]
      const world = {
        GITHUB_API_URL: it.fake.apiUrl,
        GITHUB_SERVER_URL: it.fake.serverUrl,
        GITHUB_REF_TYPE: 'branch',
        GITHUB_REF_NAME: 'main',
        ...env,
      }
      const inputs = {'github-token': 'token-1', ...of.inputs}
      const end = await runAction(of.action, inputs, {workspace: job.folder, temporary: job.temporary, env: world})
      const errors = end.log.split('\n').filter((line) => line.startsWith('::error'))
      expect([end.code, errors.length, end.log]).toEqual([1, 1, expect.any(String)])
      expect(errors[0]).toMatch(new RegExp(`^::error.*::${of.code} `))
      expect(errors[0]).toMatch(of.says)
      expect(end.log).not.toMatch(/wr0ng-s3cret|token-1|\n {4}at /)
      const remedy = end.log.slice(end.log.indexOf('::error')).split('\n')[1] ?? ''
      expect(remedy.length).toBeGreaterThan(10)
      expect(end.summary).toContain(of.code === 'RFG-213' ? 'has no type' : of.code)
      expect([it.git('for-each-ref'), it.fake.releases, it.fake.pulls, it.fake.comments]).toEqual([refs, [], [], []])
      expect(filesIn(job.folder)).toEqual(files)
    },
    60_000,
  )
})

/** Every file below a folder, with its content. */
function filesIn(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(folder, {recursive: true}).map(String)) {
    const path = join(folder, name)
    if (statSync(path).isFile()) found[name] = createHash('sha256').update(readFileSync(path)).digest('hex')
  }
  return found
}
