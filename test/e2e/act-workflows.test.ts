import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {isDeepStrictEqual} from 'node:util'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {startLoad} from '../../scripts/demo/load.ts'
import {type Consumer, openConsumer, releasedFiles} from '../support/act/consumer.ts'
import {type Edge, openEdge} from '../support/act/edge.ts'
import {type ActEnd, type RunningAct, startAct} from '../support/act/run.ts'
import {releaseWorkflows, standIns, workflowOfTheGuide} from '../support/act/workflows.ts'
import {describeWith} from '../support/describe-with.ts'

/** The workflow of the guide, which calls ours, run by act on a real HAProxy behind real ssh. Each test asserts that the jobs ran. */
describeWith(['act', 'haproxy', 'sshd'], 'the reusable workflows under a runner', () => {
  let consumer: Consumer
  let edge: Edge
  let released = ''
  let users: ReturnType<typeof startLoad> | undefined
  let runs = 0
  const shas = {first: '', second: ''}

  beforeAll(async () => {
    consumer = openConsumer(workflowOfTheGuide())
    edge = await openEdge(consumer.remote)
    released = releasedFiles()
    releaseWorkflows(released)
    consumer.write('refuge.yml', edge.configuration)
  }, 30_000)

  afterAll(async () => {
    await users?.stop()
    await edge.close()
    consumer.remove()
    rmSync(released, {recursive: true, force: true})
  }, 30_000)

  const artifacts = () => join(consumer.folder, '../artifacts')

  function start(event: 'push' | 'workflow_dispatch', inputs: Readonly<Record<string, string>> = {}): RunningAct {
    const {secrets, variables} = edge
    const run = ++runs
    return startAct({
      event,
      inputs,
      run,
      folder: consumer.folder,
      home: join(consumer.folder, `../act-${run}`),
      repositories: {'refuge/deploy@v1': released, ...standIns()},
      secrets,
      variables,
      env: {CONSUMER_REMOTE: consumer.remote, ARTIFACTS: artifacts()},
    })
  }

  const answering = async () => (await fetch(edge.url)).headers.get('x-revision')
  const artifact = (run: number, path: string) => readFileSync(join(artifacts(), String(run), path), 'utf8')

  function expectJobs({code, jobs, log}: ActEnd, wanted: Readonly<Record<string, 'success' | 'failure'>>): void {
    if (!isDeepStrictEqual({...jobs}, wanted)) process.stderr.write(log)
    expect(jobs).toEqual(wanted)
    expect(code).toBe(Object.values(wanted).includes('failure') ? 1 : 0)
  }

  test('a push is built twice to the same bytes, signed, checked and deployed', async () => {
    shas.first = consumer.push('feat: the shop opens')
    const it = await start('push').end
    expectJobs(it, {build: 'success', attest: 'success', again: 'success', deploy: 'success'})
    expect(await answering()).toBe(shas.first)
    const {digest, entries} = JSON.parse(artifact(1, 'build/manifest.json')) as {
      digest: string
      entries: {path: string}[]
    }
    expect(entries.map((entry) => entry.path)).toEqual(['server.js'])
    expect(artifact(1, 'attested')).toBe(`${digest} \n`)
    const sentences = it.summaries.map((text) => text.split('\n')[0])
    expect(sentences).toContainEqual(expect.stringMatching(/^\*\*Verified\*\* build\.tar: /))
    expect(sentences).toContainEqual(expect.stringMatching(/^\*\*Promoted\*\* on production/))
    users = startLoad(edge.url)
  }, 120_000)

  test('a rollback goes through at once while a deployment holds the environment', async () => {
    shas.second = consumer.push('feat: more goods')
    const deployment = start('push')
    await deployment.said('split {')
    await setTimeout(500)
    let isOver = false
    const ended = deployment.end.finally(() => {
      isOver = true
    })
    const began = performance.now()
    const back = await start('workflow_dispatch', {command: 'rollback', reason: 'a customer called'}).end
    expect([isOver, performance.now() - began < 15_000]).toEqual([false, true])
    expectJobs(back, {rollback: 'success'})
    expect(await answering()).toBe(shas.first)
    const deployed = await ended
    expectJobs(deployed, {build: 'success', attest: 'success', again: 'success', deploy: 'failure'})
    expect(deployed.errors.join('\n')).toMatch(/^RFG-\d+ .*rolled back/)
  }, 120_000)

  test('a cancelled deployment is finished by resuming it; both went by the way in that the repository brings', async () => {
    consumer.write('.github/actions/refuge-setup/action.yml', SETUP)
    const third = consumer.push('fix: the goods')
    const first = start('push')
    await first.said('split {')
    await setTimeout(1000)
    first.cancel()
    expect((await first.end).log).toContain('the way in of acme')
    await setTimeout(5000) // until the lease of the cancelled run is over
    const it = await start('workflow_dispatch', {command: 'resume'}).end
    expectJobs(it, {resume: 'success'})
    expect(it.log).toContain('the way in of acme')
    expect(await answering()).toBe(third)
  }, 120_000)

  test('a build that fails deploys nothing', async () => {
    const before = await answering()
    consumer.write('dist', 'a file where the command wants a folder')
    consumer.push('feat: this cannot be built')
    const it = await start('push').end
    expectJobs(it, {build: 'failure'})
    expect(it.log).toContain("mkdir: cannot create directory 'dist'")
    expect(await answering()).toBe(before)
  }, 60_000)

  test('no request of all this went without an answer', async () => {
    const served = await users?.stop()
    users = undefined
    expect(served).toMatchObject({unanswered: 0})
  })
})

const SETUP = `name: setup
description: Logs in.
runs:
  using: composite
  steps:
    - {shell: bash, run: echo "the way in of acme"}
`
