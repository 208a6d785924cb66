import {describe, expect, test} from '@jest/globals'
import {RefugeError} from '../../../src/kernel/errors.ts'
import {type Frame, newImage} from '../../../src/rollout/mirror-image.ts'
import type {MirrorMessage} from '../../../src/rollout/mirror-message.ts'
import {memoryDeployments} from '../../support/deployments.ts'

const REVISION = 'a'.repeat(40)
const frame: Frame = {service: 'shop', logUrl: 'https://example.org/1', fallbackRef: 'c'.repeat(40), isTransient: false}

function message(
  id: string,
  more: Partial<MirrorMessage> & {environment?: string; revision?: string} = {},
): MirrorMessage {
  const {environment = 'production', revision = REVISION, ...rest} = more
  return {
    deployment: {id, environment, kind: 'deploy', revision, version: '1.0.0'},
    status: {state: 'in_progress', description: '5 %'},
    isNew: false,
    supersedes: false,
    ...rest,
  }
}

const success = {status: {state: 'success', description: 'promoted'}, supersedes: true} as const

describe('the image of a deployment', () => {
  test('is one record, also for a later run that goes on with it', async () => {
    const github = memoryDeployments()
    await newImage(frame)(message('one', {isNew: true}), github)
    await newImage(frame)(message('one'), github)
    expect(github.all).toHaveLength(1)
    expect(github.all[0]?.statuses).toHaveLength(2)
  })

  test('is made later where it could not be made at first', async () => {
    const github = memoryDeployments()
    const draw = newImage(frame)
    const down = {...github, create: () => Promise.reject(new RefugeError('RFG-526', 'trouble'))}
    await expect(draw(message('one', {isNew: true}), down)).rejects.toMatchObject({code: 'RFG-526'})
    await draw(message('one'), github)
    expect(github.all).toHaveLength(1)
  })

  test.each([
    ['a digest', `sha256:${'d'.repeat(64)}`],
    ['a commit of another repository', 'e'.repeat(40)],
  ])('of %s stands at the commit of the run, and the payload says what runs', async (_, revision) => {
    const github = memoryDeployments([frame.fallbackRef ?? ''])
    await newImage(frame)(message('one', {isNew: true, revision}), github)
    expect(github.all[0]).toMatchObject({ref: frame.fallbackRef, payload: {revision, deployment: 'one'}})
  })

  test.each([
    ['production', true],
    ['prod', true],
    ['production-eu', true],
    ['staging', false],
    ['products', false],
  ])('says whether users depend on %s', async (environment, isProduction) => {
    const github = memoryDeployments()
    await newImage(frame)(message('one', {environment, isNew: true}), github)
    expect(github.all[0]).toMatchObject({environment, isProduction})
  })

  test('that succeeded makes ours before it inactive, those that an earlier run missed too, and nobody else’s', async () => {
    const github = memoryDeployments()
    const theirs = {...frame, service: 'till'}
    for (const [id, about] of [
      ['old', frame],
      ['older', frame],
      ['other', theirs],
    ] as const) {
      await newImage(about)(message(id, {...success, supersedes: false}), github)
    }
    await newImage(frame)(message('failed', {status: {state: 'failure', description: 'rolled back'}}), github)
    await newImage(frame)(message('new', success), github)
    const states = github.all.map(({payload, statuses}) => [payload.deployment, statuses.at(-1)?.state])
    expect(Object.fromEntries(states)).toEqual({
      old: 'inactive',
      older: 'inactive',
      other: 'success',
      failed: 'failure',
      new: 'success',
    })
  })
})
