import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {freePort} from '../support/free-port.ts'
import {pidsBelow} from '../support/processes.ts'
import {runAction} from '../support/run-action.ts'

/** What a user can get wrong, through the real bundle: one sentence with code and remedy, and nothing half done. */
const root = mkdtempSync(join(tmpdir(), 'refuge-refusals-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

interface Place {
  readonly folder: string
  readonly workspace: string
  readonly git: (...args: readonly string[]) => string
}

const CONFIGURATION = (port: number, state: string) => `version: 1
service: { name: shop }
environments: { production: { target: here } }
targets:
  here: { kind: local, run: exec node server.js, ready: /health, listen: "127.0.0.1:${port}", state: ${JSON.stringify(state)}, drain: 1s }
strategies: { canary: { steps: [{ traffic: 50%, dwell: 2s, promote-on: no-fail }], at-least: 1s, bake: 0s, interval: 1s, warmup: 0s, lease: 5s } }
`

const SERVER = `require('node:http').createServer((_, response) => response.end()).listen(process.env.PORT, '127.0.0.1')`

let count = 0

/** A clone with one commit, its bare remote and a configuration that would work. */
async function goodPlace(): Promise<Place> {
  const folder = join(root, String(count++))
  const workspace = join(folder, 'shop')
  mkdirSync(workspace, {recursive: true})
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', workspace, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  execFileSync('git', ['init', '-q', '--bare', join(folder, 'origin.git')])
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', join(folder, 'origin.git'))
  writeFileSync(join(workspace, 'server.js'), SERVER)
  writeFileSync(join(workspace, 'refuge.yml'), CONFIGURATION(await freePort(), join(folder, 'state')))
  git('add', '-A')
  git('commit', '-q', '-m', 'feat: first')
  return {folder, workspace, git}
}

interface Case {
  readonly what: string
  readonly code: string
  readonly says: string | RegExp
  /** What is wrong; may answer with other inputs. */
  readonly spoil: (it: Place) => Record<string, string> | undefined
}

function config({workspace}: Pick<Place, 'workspace'>, text: string): undefined {
  writeFileSync(join(workspace, 'refuge.yml'), text)
}

function remove(folder: string, name: string): undefined {
  rmSync(join(folder, name), {recursive: true})
}

const TWELVE = `version: 2
service: { name: '' }
environments:
  production: { target: nowhere, strategi: canary }
targets:
  edge: { kind: haprxy }
  here: { kind: local, run: 1, listen: yes }
strategies:
  canary:
    steps: [{ traffic: 50%, dwell: soon }, { traffic: 20% }]
    bake: -1s
    alpha: 90%
    on-fail: panic
    lease: 1s
`

const CASES: readonly Case[] = [
  {
    what: 'not a repository',
    code: 'RFG-202',
    says: 'not in a git repository',
    spoil: ({workspace}) => remove(workspace, '.git'),
  },
  {
    what: 'no remote',
    code: 'RFG-503',
    says: 'no remote `origin`',
    spoil: ({git}) => void git('remote', 'remove', 'origin'),
  },
  {
    what: 'a remote that is not there',
    code: 'RFG-501',
    says: 'cannot be reached',
    spoil: ({git}) => void git('remote', 'set-url', 'origin', '/nowhere/at-all.git'),
  },
  {
    what: 'a remote that refuses the push',
    code: 'RFG-502',
    says: /refuses to record.*pre-receive hook declined/,
    spoil({folder}) {
      const hook = join(folder, 'origin.git/hooks/pre-receive')
      writeFileSync(hook, '#!/bin/sh\nexit 1\n')
      chmodSync(hook, 0o755)
      return undefined
    },
  },
  {
    what: 'no refuge.yml',
    code: 'RFG-120',
    says: 'refuge.yml',
    spoil: ({workspace}) => remove(workspace, 'refuge.yml'),
  },
  {what: 'an empty refuge.yml', code: 'RFG-1', says: 'refuge.yml', spoil: (it) => config(it, '')},
  {
    what: 'a refuge.yml that is no YAML',
    code: 'RFG-1',
    says: /refuge\.yml:2:\d+/,
    spoil: (it) => config(it, 'version: 1\nservice: { name: [shop }\n'),
  },
  {
    what: 'twelve mistakes at once',
    code: 'RFG-1',
    says: /(refuge\.yml:\d+:\d+[\s\S]*){12}/,
    spoil: (it) => config(it, TWELVE),
  },
  {
    what: 'an environment that does not exist',
    code: 'RFG-1',
    says: /'prodution'.*production/s,
    spoil: () => ({environment: 'prodution'}),
  },
  {
    what: 'a branch instead of a revision',
    code: 'RFG-101',
    says: "input 'revision'",
    spoil: () => ({revision: 'main'}),
  },
  {
    what: 'a revision that is not in the repository',
    code: 'RFG-318',
    says: 'f'.repeat(40).slice(0, 7),
    spoil: () => ({revision: 'f'.repeat(40)}),
  },
]

describe('canary-promote', () => {
  test.each(CASES)(
    'with $what: $code and what to do',
    async ({spoil, code, says}) => {
      const place = await goodPlace()
      const revision = place.git('rev-parse', 'HEAD')
      const inputs = {environment: 'production', revision, ...spoil(place)}
      const {workspace, folder} = place
      const before = readdirSync(workspace)
      const end = await runAction('canary-promote', inputs, {workspace, temporary: join(folder, 'temp')})
      expect(end.code).toBe(1)
      expect(end.log).toContain(code)
      expect(end.log).toMatch(says)
      expect(end.log).not.toContain('RFG-900')
      expect(end.outputs.outcome).toMatch(/^(refused|rolled-back)$/)
      expect(readdirSync(workspace)).toEqual(before)
      expect(end.summary).not.toBe('')
      expect(pidsBelow(folder)).toEqual([])
    },
    60_000,
  )

  test('where the port of the router is taken: RFG-317, and nothing is left running', async () => {
    const {folder, workspace, git} = await goodPlace()
    const squatter: Server = createServer()
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve))
    const {port} = squatter.address() as {port: number}
    config({workspace}, CONFIGURATION(port, join(folder, 'state')))
    const inputs = {environment: 'production', revision: git('rev-parse', 'HEAD')}
    const end = await runAction('canary-promote', inputs, {workspace, temporary: join(folder, 'temp')})
    squatter.close()
    expect(end.code).toBe(1)
    expect(end.log).toMatch(/RFG-317 port taken/)
    const left = execFileSync('ps', ['-eo', 'args='], {encoding: 'utf8'})
      .split('\n')
      .filter((it) => it.includes(folder))
    expect(left).toEqual([])
  }, 60_000)

  test('works on a detached HEAD, without any tag', async () => {
    const {folder, workspace, git} = await goodPlace()
    git('checkout', '-q', '--detach')
    const inputs = {environment: 'production', revision: git('rev-parse', 'HEAD')}
    const end = await runAction('canary-promote', inputs, {workspace, temporary: join(folder, 'temp')})
    expect([end.code, end.log]).toEqual([0, end.log])
    const discard = await runAction(
      'deploy',
      {command: 'status', environment: 'production'},
      {workspace, temporary: join(folder, 'temp')},
    )
    expect(discard.outputs['split-json']).toContain(inputs.revision)
    // The service and its router outlive the action, as they should; not the test.
    for (const pid of pidsBelow(folder)) process.kill(pid, 'SIGKILL')
  }, 60_000)
})
