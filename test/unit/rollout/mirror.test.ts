import {describe, expect, test} from '@jest/globals'
import {RefugeError} from '../../../src/kernel/errors.ts'
import type {Event, Journal} from '../../../src/records/index.ts'
import {type environmentOf, NEW_ENVIRONMENT} from '../../../src/records/index.ts'
import {heard, openMirror, type Tell} from '../../../src/rollout/mirror.ts'
import type {MirrorMessage} from '../../../src/rollout/mirror-message.ts'
import {fakeRunner} from '../../support/runner.ts'

/** Time that passes only when a test says so. */
const patient = {
  sleep: (_: number, signal?: AbortSignal) =>
    new Promise<void>((done) => signal?.addEventListener('abort', () => done())),
}
const impatient = {sleep: async () => undefined}

/** The end of deployment `id`, as an append shows it. */
function ended(id: string) {
  const started = {deployment: id, kind: 'deploy', revision: 'a'.repeat(40)}
  const production = {...NEW_ENVIRONMENT, history: [started]}
  const state = {v: 1, seq: 1, head: null, environments: {production}, points: {}}
  const event = {
    type: 'deployment.finished',
    environment: 'production',
    deployment: id,
    outcome: 'promoted',
    reason: 'ok',
  }
  return {events: [event as Event], state: state as unknown as Parameters<typeof environmentOf>[0]}
}

function setting(tell: Tell, clock: {sleep(ms: number, signal?: AbortSignal): Promise<void>} = patient) {
  const runner = fakeRunner()
  return {runner, mirror: openMirror(tell, {clock, runner})}
}

const idOf = ({deployment}: MirrorMessage) => deployment.id
const turn = () => new Promise<void>((done) => setImmediate(done))

describe('a mirror', () => {
  test('is told one thing after the other, in order', async () => {
    const log: string[] = []
    const {mirror} = setting(async (message) => {
      log.push(`begin ${idOf(message)}`)
      await turn()
      log.push(`end ${idOf(message)}`)
    })
    for (const id of ['one', 'two', 'three']) mirror.hear(ended(id))
    await mirror.finish()
    expect(log).toEqual(['begin one', 'end one', 'begin two', 'end two', 'begin three', 'end three'])
  })

  test('says its first failure, goes on with the newest word, and says no more', async () => {
    const told: string[] = []
    const {mirror, runner} = setting(async (message) => {
      told.push(idOf(message))
      await turn()
      throw new RefugeError('RFG-526', 'GitHub has trouble')
    })
    for (const id of ['one', 'two', 'three']) mirror.hear(ended(id))
    await mirror.finish()
    expect(told).toEqual(['one', 'three'])
    expect(runner.log).toEqual(['warning: GitHub does not show this deployment as it is: RFG-526 GitHub has trouble'])
  })

  test.each(['RFG-521', 'RFG-522', 'RFG-523'] as const)('gives up where trying again is useless (%s)', async (code) => {
    const told: string[] = []
    const {mirror, runner} = setting(async (message) => {
      told.push(idOf(message))
      throw new RefugeError(code, 'no')
    })
    for (const id of ['one', 'two']) mirror.hear(ended(id))
    await turn()
    mirror.hear(ended('three'))
    await mirror.finish()
    expect([told, runner.log.length]).toEqual([['one'], 1])
  })

  test('that does not answer is not waited for: it is told to stop, and that is one warning', async () => {
    let isStopped = false
    const forever: Tell = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          isStopped = true
          reject(new Error('stopped'))
        })
      })
    const {mirror, runner} = setting(forever, impatient)
    mirror.hear(ended('one'))
    await mirror.finish()
    await turn()
    expect(isStopped).toBe(true)
    expect(runner.log).toEqual(['warning: GitHub does not show this deployment as it is: it did not answer in time'])
  })

  test.each([
    [false, 10_000],
    [true, 2000],
  ])('of a run that was cancelled (%s) is waited for %i ms at most', async (isCancelled, longest) => {
    const waits: number[] = []
    const clock = {sleep: async (ms: number) => void waits.push(ms)}
    const {mirror, runner} = setting(() => new Promise(() => undefined), clock)
    if (isCancelled) runner.cancel()
    mirror.hear(ended('one'))
    await mirror.finish()
    expect(waits).toEqual([longest])
  })

  test('never breaks the append that it hears of', async () => {
    const {mirror, runner} = setting(async () => undefined)
    const broken = {events: ended('one').events, state: {} as never, commit: 'c'}
    const journal = heard({append: async () => broken} as unknown as Journal, mirror)
    expect(await journal.append(() => [])).toBe(broken)
    expect(runner.log).toHaveLength(1)
  })
})
