import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import {change} from '../support/monorepo.ts'
import {type ActionEnd, runAction} from '../support/run-action.ts'

/** The guide to releases, done as it says: its workflows, with the permissions that it gives them, against the fake GitHub. */
const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'docs/users/release.md'), 'utf8')

interface Workflow {
  readonly on: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly steps: readonly {readonly uses: string; readonly with?: Readonly<Record<string, string>>}[]
}

const snippets = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text)
const workflows = snippets.filter((it) => it.includes('jobs:')).map((it) => parse(it) as Workflow)
const jobOf = (name: string): Job => {
  const job = workflows.flatMap((it) => it.jobs[name] ?? [])[0]
  if (!job) throw new Error(`the guide has no job ${name}`)
  return job
}

const lab = labsFor(releaseLab)

/** A shop with a release and something new, at a GitHub where each job has a token with its own permissions. */
async function shop(): Promise<ReleaseLab> {
  const tokens = Object.fromEntries(
    workflows.flatMap((it) =>
      Object.entries(it.jobs).map(([name, {permissions}]) => [name, {login: 'github-actions[bot]', permissions}]),
    ),
  )
  const it = await lab({tokens})
  await it.shop.commit('feat: first')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: search', 'Bob')
  await it.push()
  it.fake.accounts.set('bob@example.com', {login: 'bob'})
  return it
}

/** Does a job of the guide, step by step, in a new checkout where it makes one. */
async function does(it: ReleaseLab, name: string, more: Readonly<Record<string, string>> = {}): Promise<ActionEnd> {
  const {folder, temporary} = it.checkout()
  const ends: ActionEnd[] = []
  for (const {uses, with: inputs = {}} of jobOf(name).steps) {
    const action = /^refuge\/deploy\/actions\/([\w-]+)@v1$/.exec(uses)?.[1]
    if (action === undefined) {
      expect(uses).toMatch(/^actions\/checkout@/)
      continue
    }
    const given = Object.entries({...inputs, ...more}).map(([key, value]) => [key, expanded(String(value))])
    const env = {
      GITHUB_API_URL: it.fake.apiUrl,
      GITHUB_SERVER_URL: it.fake.serverUrl,
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REF_NAME: 'main',
    }
    const all = {'github-token': name, ...Object.fromEntries(given)}
    ends.push(await runAction(action, all, {workspace: folder, temporary, env}))
  }
  const [end] = ends
  if (!end) throw new Error(`the job ${name} does nothing of ours`)
  return end
}

/** The expressions of the guide, for pull request 7. */
const expanded = (text: string) => text.replaceAll(/\$\{\{ github\.event\.pull_request\.number \}\}/g, '7')

describe('the guide to releases', () => {
  test('previews a pull request with the permissions that it names', async () => {
    const it = await shop()
    await it.shop.git('checkout', '--quiet', '-b', 'topic')
    const head = await it.shop.commit('feat!: prices in euro')
    await it.push()
    it.git('update-ref', 'refs/pull/7/head', head)
    it.fake.pulls.push({
      number: 7,
      title: 'feat!: prices in euro',
      login: 'eve',
      commits: [head],
      head: 'topic',
      base: 'main',
    })
    const {code, log} = await does(it, 'preview')
    expect([code, log]).toEqual([0, expect.any(String)])
    expect(it.fake.comments.map(({text}) => text.split('\n')[1])).toEqual([
      '### Next version: 2.0.0 (major) after v1.0.0',
    ])
  }, 60_000)

  test('proposes, follows every push, and publishes what was merged by its first line', async () => {
    const it = await shop()
    const first = await does(it, 'release')
    expect([first.code, first.outputs.outcome, first.outputs.version]).toEqual([0, 'proposed', '1.1.0'])
    await it.shop.commit('feat!: prices in euro')
    await it.push()
    const second = await does(it, 'release')
    expect([second.outputs.version, second.outputs['pull-request']]).toEqual(['2.0.0', first.outputs['pull-request']])
    const [pull] = it.fake.pulls
    // What GitHub's squash makes of it.
    const tree = it.git('rev-parse', `refs/heads/${pull?.head}^{tree}`)
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
    const message = `${pull?.title} (#${pull?.number})`
    const merged = it.git(...who, 'commit-tree', tree, '-p', it.git('rev-parse', 'main'), '-m', message)
    it.git('update-ref', 'refs/heads/main', merged)
    const third = await does(it, 'release')
    expect([third.code, third.outputs.outcome, third.outputs.tag]).toEqual([0, 'published', 'v2.0.0'])
    expect(it.git('rev-parse', 'refs/tags/v2.0.0')).toBe(merged)
    expect(it.git('show', 'main:CHANGELOG.md')).toContain('## [2.0.0]')
    expect(it.fake.releases[0]?.text).toContain('### First-time contributors\n\n- [bob](')
  }, 60_000)

  test.each(['tag', 'commit'])(
    'publishes without a pull request by `mode: %s`',
    async (mode) => {
      const it = await shop()
      const {code, outputs} = await does(it, 'release', {mode})
      expect([code, outputs.outcome, outputs.tag]).toEqual([0, 'published', 'v1.1.0'])
      expect(it.git('rev-list', '--count', 'main')).toBe(mode === 'tag' ? '2' : '3')
    },
    60_000,
  )

  test('prints every write of a dry run, and makes none', async () => {
    const it = await shop()
    const refs = it.git('for-each-ref')
    const {code, outputs, log} = await does(it, 'release', {'dry-run': 'true'})
    expect([code, outputs.outcome, it.git('for-each-ref')]).toEqual([0, 'planned', refs])
    expect(log).toContain('would open the pull request "chore(release): 1.1.0"')
  }, 60_000)

  test('releases each package that its refuge.yml lists', async () => {
    const it = await shop()
    const list = snippets.find((text) => text.startsWith('packages:'))
    await change(it.shop, 'feat: pay later', {'refuge.yml': list, 'services/pay/later': '1', 'services/mail/box': '1'})
    await it.push()
    const {outputs} = await does(it, 'release', {mode: 'tag'})
    const tags = it.git('tag').split('\n')
    expect([outputs.outcome, tags]).toEqual(['published', ['mail@0.1.0', 'pay@0.1.0', 'v1.0.0']])
  }, 60_000)

  test('mentions people, or asks nobody, by `authors`', async () => {
    const it = await shop()
    await does(it, 'release', {mode: 'tag', authors: 'mention', draft: 'true'})
    expect(it.fake.releases[0]?.text).toContain('@bob')
    const calls = it.fake.calls.length
    await does(it, 'release', {mode: 'tag', authors: 'git'})
    expect(it.fake.releases[0]?.text).toContain('### Contributors\n\nBob')
    expect(it.fake.calls.slice(calls).map((call) => call.operation)).not.toContain('graphql')
  }, 60_000)
})
