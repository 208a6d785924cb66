import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, afterEach, beforeAll, expect, test} from '@jest/globals'
import {type Consumer, openConsumer, releasedFiles} from '../support/act/consumer.ts'
import {type ActEnd, startAct} from '../support/act/run.ts'
import {releaseWorkflows, standIns, starterWorkflow} from '../support/act/workflows.ts'
import {describeWith} from '../support/describe-with.ts'
import {type FakeGitHub, fakeGitHub} from '../support/github/server.ts'
import {bareServer} from '../support/shallow.ts'

/** The smaller starter workflows, each in a repository of its own, run by act. Each test asserts that the jobs ran. */
describeWith(['act'], 'a starter workflow under a runner', () => {
  let released = ''
  let consumer: Consumer | undefined
  let fake: FakeGitHub | undefined
  let runs = 0

  beforeAll(() => {
    released = releasedFiles()
    releaseWorkflows(released)
  })
  afterEach(async () => {
    await fake?.close()
    fake = undefined
    consumer?.remove()
  })
  afterAll(() => rmSync(released, {recursive: true, force: true}))

  type Event = 'push' | 'workflow_dispatch' | 'schedule'
  function run({folder, remote}: Consumer, event: Event, env: Readonly<Record<string, string>> = {}): Promise<ActEnd> {
    return startAct({
      event,
      run: ++runs,
      folder,
      home: join(folder, '../act'),
      repositories: {'refuge/deploy@v1': released, ...standIns()},
      secrets: {GITHUB_TOKEN: 'token-1'},
      variables: {},
      env: {CONSUMER_REMOTE: remote, ...env},
    }).end
  }

  test('library-release proposes the version in a pull request, and releases it once that is merged', async () => {
    const it = openConsumer(starterWorkflow('library-release'))
    consumer = it
    bareServer(it.remote)
    const github = await fakeGitHub({folder: dirname(dirname(it.remote))})
    fake = github
    const {apiUrl, serverUrl} = github
    const env = {
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: serverUrl,
      CONSUMER_ORIGIN: `${serverUrl}/acme/shop.git`,
    }
    it.push('feat: search')

    const proposal = await run(it, 'push', env)
    expect([proposal.jobs, proposal.errors]).toEqual([{release: 'success'}, []])
    expect(github.pulls.map((pull) => pull.title)).toEqual(['chore(release): 0.1.0'])
    expect(github.releases).toEqual([])

    const [branch = ''] = it.git('ls-remote', 'origin', 'refs/heads/*').match(/refs\/heads\/(?!main$).+$/gm) ?? []
    it.git('fetch', '-q', 'origin', branch)
    it.git('merge', '-q', '--ff-only', 'FETCH_HEAD')
    it.git('push', '-q', 'origin', 'main')
    const release = await run(it, 'push', env)
    expect([release.jobs, release.errors]).toEqual([{release: 'success'}, []])
    expect(github.releases.map((one) => one.tag)).toEqual(['v0.1.0'])
    expect(it.git('ls-remote', '--tags', 'origin')).toContain('refs/tags/v0.1.0')
    expect(github.violations).toEqual([])
  }, 120_000)

  test('a release by call carries the package that was built, its manifest and nothing else', async () => {
    const it = openConsumer(BUILD_AND_RELEASE)
    consumer = it
    bareServer(it.remote)
    const github = await fakeGitHub({folder: dirname(dirname(it.remote))})
    fake = github
    const {apiUrl, serverUrl} = github
    const env = {
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: serverUrl,
      CONSUMER_ORIGIN: `${serverUrl}/acme/shop.git`,
      ARTIFACTS: join(it.folder, '../artifacts'),
    }
    it.push('feat: search')
    const ended = await run(it, 'push', env)
    expect([ended.jobs, ended.errors]).toEqual([{build: 'success', release: 'success'}, []])
    expect(github.releases.map(({tag, assets}) => [tag, assets.map((asset) => asset.name).sort()])).toEqual([
      ['v0.1.0', ['build.tar', 'manifest.json']],
    ])
  }, 60_000)

  test('scheduled-backup keeps a point that is recorded, and fails where the data are gone', async () => {
    const it = openConsumer(starterWorkflow('scheduled-backup'))
    consumer = it
    const [data, store] = [join(it.folder, '../data'), join(it.folder, '../store')]
    mkdirSync(data)
    execFileSync('cp', [join(it.folder, 'server.js'), data])
    it.write('refuge.yml', CONFIGURATION.replace('DATA', data).replace('STORE', store))
    it.push('feat: the shop opens')

    const night = await run(it, 'schedule')
    expect([night.jobs, night.errors]).toEqual([{snapshot: 'success'}, []])
    expect(night.log).toMatch(/^backup complete - \d{8}T\d{6}Z-[0-9a-f]{8}$/m)
    expect(readdirSync(store, {recursive: true}).some((name) => String(name).includes('archive/'))).toBe(true)
    expect(it.git('ls-remote', 'origin', 'refs/heads/refuge/records')).not.toBe('')

    rmSync(data, {recursive: true})
    const after = await run(it, 'workflow_dispatch')
    expect([after.code, after.jobs]).toEqual([1, {snapshot: 'failure'}])
    expect(after.log).toMatch(/^backup failed - no point$/m)
  }, 60_000)
})

const BUILD_AND_RELEASE = `on: push
permissions: {}
jobs:
  build:
    permissions: {contents: read, id-token: write, attestations: write}
    uses: refuge/deploy/.github/workflows/build.yml@v1
    with: {command: mkdir dist && cp server.js dist, sbom: none, attest: false}
  release:
    needs: build
    permissions: {contents: write, pull-requests: write}
    uses: refuge/deploy/.github/workflows/release.yml@v1
    with:
      mode: tag
      artifact: \${{ needs.build.outputs.artifact }}
      digest: \${{ needs.build.outputs.digest }}
`

const CONFIGURATION = `version: 1
service: {name: shop}
environments: {production: {target: here}}
targets: {here: {kind: local, run: node server.js, ready: /health, listen: "127.0.0.1:8080"}}
backup:
  store: {kind: directory, path: STORE}
  encryption: none
  sources: {uploads: {kind: files, paths: [DATA]}}
`
