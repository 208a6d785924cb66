import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {startLoad} from '../../scripts/demo/load.ts'
import {type Consumer, openConsumer, releasedFiles} from '../support/act/consumer.ts'
import {type Edge, openEdge} from '../support/act/edge.ts'
import {checkoutReference} from '../support/act/rewrite.ts'
import {type ActEnd, type RunningAct, startAct} from '../support/act/run.ts'
import {describeWith} from '../support/describe-with.ts'

/**
 * The starter workflow in a repository of its own, run by act: from a push to users on a real HAProxy behind real ssh. Each
 * test asserts that the job ran, since act passes over a job that it cannot place and says success.
 */
describeWith(['act', 'haproxy', 'sshd'], 'the starter workflow under a runner', () => {
  const checkout = join(import.meta.dirname, '../support/act/checkout')
  let consumer: Consumer
  let edge: Edge
  let released = ''
  let users: ReturnType<typeof startLoad> | undefined
  let runs = 0
  const shas = {good: '', bad: '', third: ''}

  beforeAll(async () => {
    consumer = openConsumer()
    edge = await openEdge(consumer.remote)
    released = releasedFiles()
    consumer.write('refuge.yml', edge.configuration)
  }, 30_000)

  afterAll(async () => {
    await users?.stop()
    await edge.close()
    consumer.remove()
    rmSync(released, {recursive: true, force: true})
  }, 30_000)

  function start(event: 'push' | 'workflow_dispatch', inputs: Readonly<Record<string, string>> = {}): RunningAct {
    const {secrets, variables} = edge
    return startAct({
      event,
      inputs,
      run: ++runs,
      folder: consumer.folder,
      home: join(consumer.folder, '../act'),
      repositories: {'refuge/deploy@v1': released, [checkoutReference()]: checkout},
      secrets,
      variables,
      env: {CONSUMER_REMOTE: consumer.remote},
    })
  }

  const tags = () => consumer.git('ls-remote', '--tags', 'origin').match(/[^/]+$/gm) ?? []
  const answering = async () => (await fetch(edge.url)).headers.get('x-revision')
  /** The jobs that ran, and how each ended; the whole log where that is not so. */
  function expectJobs({code, jobs, log}: ActEnd, wanted: Readonly<Record<string, 'success' | 'failure'>>): void {
    const said = code === 0 ? jobs : {...jobs, code}
    const isFailure = Object.values(wanted).includes('failure')
    if (JSON.stringify(jobs) !== JSON.stringify(wanted)) process.stderr.write(log)
    expect(said).toEqual(isFailure ? {...wanted, code: 1} : wanted)
  }

  test('deploys the first commit, and tags what it promoted', async () => {
    const first = consumer.push('feat: the shop opens')
    const it = await start('push').end
    expectJobs(it, {release: 'success'})
    expect(await answering()).toBe(first)
    expect(tags()).toEqual(['v0.1.0'])
    users = startLoad(edge.url)
  }, 60_000)

  test('promotes a healthy canary under traffic; a later step reads the outcome, the job has its summaries', async () => {
    shas.good = consumer.push('feat: more goods')
    const it = await start('push').end
    expectJobs(it, {release: 'success'})
    expect(it.log).toContain('\n0.2.0 - promoted\n')
    expect(it.summaries.map((text) => text.split('\n')[0])).toEqual([
      'Next version is 0.2.0 (minor): 1 feature since v0.1.0.',
      'The notes of 0.2.0: 1 feature since v0.1.0.',
      expect.stringMatching(/^\*\*Promoted\*\* on production: 95 % sure that it adds fewer than /),
    ])
    expect(await answering()).toBe(shas.good)
    expect(tags()).toEqual(['v0.1.0', 'v0.2.0'])
  }, 90_000)

  test('takes a bad commit back: the job fails and says why, users are where they were, nothing is tagged', async () => {
    shas.bad = consumer.push('feat: a bug in every tenth answer\n\n::error::forged <img src=x>', 0.1)
    const it = await start('push').end
    expectJobs(it, {release: 'failure'})
    expect(it.errors).toEqual([
      expect.stringMatching(
        /^RFG-340 rolled back: errors: canary [\d.]+ % \(\d+ of \d+\), baseline 0 % \(0 of [\d\u202f]+\)/,
      ),
    ])
    expect(it.log).toContain('\n0.3.0 - rolled-back\n')
    expect(it.summaries.at(-1)).toMatch(/^\*\*Rolled back\*\* on production: errors: canary /)
    expect(await answering()).toBe(shas.good)
    expect(tags()).toEqual(['v0.1.0', 'v0.2.0'])
  }, 60_000)

  test('a run that is cancelled in mid-canary is taken up and finished by the next one', async () => {
    shas.third = consumer.push('fix: the bug')
    const first = start('push')
    await first.said('split {')
    await setTimeout(1000)
    first.cancel()
    const cancelled = await first.end
    expectJobs(cancelled, {release: 'failure'})
    expect(cancelled.log).toContain('\n0.3.0 - no outcome\n')
    expect(tags()).toEqual(['v0.1.0', 'v0.2.0'])
    await setTimeout(5000) // until the lease of the cancelled run is over
    const it = await start('push').end
    expectJobs(it, {release: 'success'})
    expect(it.log).toContain('resuming deployment')
    expect(await answering()).toBe(shas.third)
    expect(tags()).toEqual(['v0.1.0', 'v0.2.0', 'v0.3.0'])
  }, 120_000)

  test('goes back at the press of a button', async () => {
    const it = await start('workflow_dispatch', {to: 'last-good', reason: 'a customer called'}).end
    expectJobs(it, {rollback: 'success'})
    expect(it.summaries).toEqual([
      expect.stringMatching(/^\*\*Rolled back\*\* on production in .*: a customer called\n/),
    ])
    expect(await answering()).toBe(shas.good)
  }, 30_000)

  test('no request of all this went without an answer, and the records on the remote hold', async () => {
    const served = await users?.stop()
    users = undefined
    expect(served).toMatchObject({unanswered: 0})
    const refuge = join(import.meta.dirname, '../../cli/dist/index.js')
    const audit = execFileSync(process.execPath, [refuge, 'audit', 'verify'], {cwd: consumer.folder, encoding: 'utf8'})
    expect(audit).toMatch(/^the chain holds: \d+ events of 5 deployments/)
  }, 30_000)
})
