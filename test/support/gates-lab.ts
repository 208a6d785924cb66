import {execFile, execFileSync} from 'node:child_process'
import {createHash, randomBytes} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {freePort} from './free-port.ts'
import {attested} from './github/attestations.ts'
import type {Answer} from './github/exchange.ts'
import {type FakeGitHub, fakeGitHub} from './github/server.ts'
import {pidsBelow} from './processes.ts'
import {type ActionEnd, runAction} from './run-action.ts'
import {bareServer} from './shallow.ts'

/** A service in staging and production behind the embedded router, its backups, and a GitHub that knows who reviewed what. */
export interface GatesLab {
  readonly github: FakeGitHub
  readonly workspace: string
  /** Answers every request to the API instead of the fake, while it is set. */
  fault: Answer | undefined
  git(...args: readonly string[]): string
  /** Writes refuge.yml with such gates of production; none without. */
  configure(gates?: string): void
  /** A commit that came by a pull request which bob approved; answers with the commit of its merge. */
  reviewedCommit(): string
  /** A commit that was pushed to main. */
  pushedCommit(): string
  /** An artifact that was built and attested from a commit; answers with its digest. */
  build(commit: string): string
  deploy(environment: string, digest: string, more?: Readonly<Record<string, string>>): Promise<ActionEnd>
  run(action: string, inputs: Readonly<Record<string, string>>, token?: string): Promise<ActionEnd>
  /** The gates of production, asked from a checkout of one commit, as a job gets it by default. */
  askShallow(revision: string): Promise<ActionEnd>
  /** The command line. */
  refuge(...args: readonly string[]): Promise<{readonly code: number; readonly text: string}>
  /** How many events the records have. */
  events(): number
  close(): Promise<void>
}

export const SIGNER = 'acme/shop/.github/workflows/build.yml'

/** Seven gates; each is open in a lab where everything was done rightly. */
export const SEVEN_GATES = `      deployed: { environment: staging, for: 0s }
      reviewed: {}
      window: { timezone: Europe/Paris, allow: ["Mon-Sun 00:00-24:00"] }
      backup: { newer-than: 1h, verify: stored }
      attestation: { signer: ${SIGNER} }
      vulnerabilities: { findings: findings.json }
      rollback-plan: {}`

const SERVER = `require('node:http').createServer((_, response) => response.end('hello')).listen(process.env.PORT, '127.0.0.1')\n`

const TOKENS = {
  'token-1': {
    login: 'github-actions[bot]',
    permissions: {
      contents: 'write',
      'pull-requests': 'read',
      checks: 'write',
      attestations: 'read',
      deployments: 'write',
    },
  },
  'reads-contents': {login: 'github-actions[bot]', permissions: {contents: 'read'}},
} as const

export async function gatesLab(): Promise<GatesLab> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-gates-'))
  const [workspace, artifact] = [join(root, 'shop'), join(root, 'shop/artifact')]
  mkdirSync(artifact, {recursive: true})
  mkdirSync(join(root, 'acme'))
  mkdirSync(join(workspace, 'data'))
  bareServer(join(root, 'acme/shop.git'))
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', workspace, ...who, ...args], {encoding: 'utf8'}).trim()
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', '../acme/shop.git')
  writeFileSync(join(artifact, 'server.js'), SERVER)
  writeFileSync(join(workspace, 'data/rows'), 'one\n')
  writeFileSync(
    join(workspace, 'findings.json'),
    '{"findings": [{"id": "CVE-1", "severity": "low", "title": "a hole"}]}',
  )
  const state: {fault: Answer | undefined} = {fault: undefined}
  const github = await fakeGitHub({folder: root, tokens: TOKENS, before: () => state.fault})
  github.accounts.set('ada@example.org', {login: 'ada'})
  const ports = [await freePort(), await freePort()]
  let runs = 0
  const commit = (message: string) => {
    git('commit', '-q', '--allow-empty', '-m', message)
    return git('rev-parse', 'HEAD')
  }
  const push = () => git('push', '-q', 'origin', 'HEAD:refs/heads/main')
  const run = (action: string, inputs: Readonly<Record<string, string>>, token = 'token-1', folder = workspace) => {
    const env = {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_SHA: git('rev-parse', 'HEAD'),
    }
    const place = {workspace: folder, temporary: join(root, 'temp'), run: String(++runs), env}
    return runAction(action, {'github-token': token, ...inputs}, place)
  }
  return Object.assign(state, {
    github,
    workspace,
    git,
    configure: (gates?: string) => writeFileSync(join(workspace, 'refuge.yml'), configuration(root, ports, gates)),
    reviewedCommit() {
      git('checkout', '-q', '-b', `work-${runs++}`)
      const work = commit('feat: work')
      git('checkout', '-q', 'main')
      git('merge', '-q', '--no-ff', '-m', 'Merge pull request', work)
      const merge = git('rev-parse', 'HEAD')
      push()
      const number = 100 + runs
      github.pulls.push({number, title: 'work', login: 'ada', commits: [work, merge], mergedAt: new Date()})
      github.reviewed.set(number, {head: work, merge, reviews: [{login: 'bob', state: 'APPROVED', commit: work}]})
      return merge
    },
    pushedCommit() {
      const pushed = commit('fix: in a hurry')
      push()
      return pushed
    },
    build(of: string) {
      const digest = `sha256:${createHash('sha256').update(randomBytes(8)).digest('hex')}`
      github.attestations.push(attested({digest, commit: of, signer: `${SIGNER}@refs/heads/main`}))
      return digest
    },
    deploy: (environment: string, revision: string, more: Readonly<Record<string, string>> = {}) =>
      run('deploy', {environment, revision, artifact: 'artifact', ...more}),
    run: (action: string, inputs: Readonly<Record<string, string>>, token?: string) => run(action, inputs, token),
    askShallow(revision: string) {
      const folder = join(root, `shallow-${++runs}`)
      execFileSync('git', ['clone', '-q', '--depth=1', `file://${join(root, 'acme/shop.git')}`, folder])
      for (const it of ['refuge.yml', 'findings.json']) cpSync(join(workspace, it), join(folder, it))
      return run('gate', {environment: 'production', revision}, undefined, folder)
    },
    refuge(...args: readonly string[]) {
      const env = {
        PATH: process.env.PATH,
        HOME: root,
        RUNNER_TEMP: join(root, 'temp'),
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_API_URL: github.apiUrl,
        GITHUB_TOKEN: 'token-1',
      }
      const command = [join(import.meta.dirname, '../../cli/dist/index.js'), ...args]
      return started(process.execPath, command, {cwd: workspace, env})
    },
    events: () =>
      Number(execFileSync('git', ['-C', join(root, 'acme/shop.git'), 'rev-list', '--count', 'refuge/records'])),
    async close() {
      await github.close()
      for (const pid of pidsBelow(root)) process.kill(pid, 'SIGKILL')
      rmSync(root, {recursive: true, force: true})
    },
  })
}

/** What a command prints on standard output, and how it ends. */
function started(
  command: string,
  args: readonly string[],
  options: {readonly cwd: string; readonly env: NodeJS.ProcessEnv},
) {
  return new Promise<{readonly code: number; readonly text: string}>((resolve) => {
    execFile(command, args, options, (error, text) => resolve({code: Number(error?.code ?? 0), text}))
  })
}

function configuration(root: string, [first, second]: readonly number[], gates = '      {}'): string {
  const target = (name: string, port: number | undefined) =>
    `  ${name}: { kind: local, run: exec node server.js, listen: "127.0.0.1:${port}", ready: /, state: ${JSON.stringify(join(root, name))}, drain: 1s }`
  return `version: 1
service: { name: shop }
environments:
  staging: { target: inside, strategy: quick }
  production:
    target: outside
    strategy: quick
    gates:
${gates}
targets:
${target('inside', first)}
${target('outside', second)}
strategies:
  quick: { steps: [{ traffic: 100%, instant: true }], bake: 0s, interval: 1s, warmup: 0s, at-least: 1s, lease: 30s }
backup:
  encryption: none
  store: { kind: directory, path: ${JSON.stringify(join(root, 'store'))} }
  sources: { rows: { kind: files, paths: [data] } }
`
}
