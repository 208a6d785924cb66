import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {configurationOf} from '../../../src/config/index.ts'
import type {Event, State} from '../../../src/records/index.ts'
import {deployAt, rollBackAt} from '../../../src/rollout/index.ts'
import {mirrorMessage, short} from '../../../src/rollout/mirror-message.ts'
import {newDriver, newWorld, played, type World} from '../../simulation/world.ts'
import {check} from '../../support/configurations.ts'
import {HOSTILE_TEXTS} from '../../support/hostile-texts.ts'
import {deployRequest, rollbackRequest} from '../../support/rollout-requests.ts'

const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)] as [string, string]

const CONFIGURATION = `version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets: { edge: { kind: here, run: node server.js } }
strategies:
  canary:
    steps: [{ traffic: 5%, dwell: 60s }, { traffic: 50%, dwell: 240s, promote-on: no-fail }]
    at-least: 10s
    bake: 30s
    interval: 5s
    warmup: 0s
    lease: 30s
    hold-for: 1m
`

function deploy(world: World, revision: string, version?: string): Promise<unknown> {
  const {site, ports} = newDriver(world, `deploy/${revision[0]}`, 1)
  return deployAt(site, deployRequest(revision, {version}), ports)
}

function rollback(world: World, reason: string): Promise<unknown> {
  const {site, ports} = newDriver(world, 'back/1', 2)
  return rollBackAt(site, rollbackRequest('last-good', reason), ports)
}

/** A world where OLD serves, and NEW fails such a share of its requests. */
async function serving(failing = 0): Promise<World> {
  const world = newWorld(configurationOf(await check(CONFIGURATION)), {[NEW]: failing})
  await played(world, deploy(world, OLD, '1.0.0'))
  return world
}

/** What GitHub is told of everything that was recorded behind a place. */
function told(world: World, from = 0) {
  return world.log.links
    .slice(from)
    .map(({event, state}) => mirrorMessage(JSON.parse(event) as Event, JSON.parse(state) as State))
    .filter((it) => it !== undefined)
}

const words = (messages: ReturnType<typeof told>) =>
  messages.map(({status: {state, description}}) => `${state}: ${description}`)

describe('GitHub is told', () => {
  test('each step of a canary, its promotion, and that it takes the place of another', async () => {
    const world = await serving()
    const from = world.log.links.length
    await played(world, deploy(world, NEW, '1.1.0'))
    const messages = told(world, from)
    expect(words(messages)).toEqual([
      'in_progress: preparing the canary',
      'in_progress: 5 %',
      'in_progress: 50 %',
      'in_progress: 100 %, baking for 30s',
      expect.stringMatching(/^success: promoted: /),
    ])
    expect(messages.map((it) => it.isNew)).toEqual([true, false, false, false, false])
    expect(messages.map((it) => it.supersedes)).toEqual([false, false, false, false, true])
    const {id} = messages[0]?.deployment ?? {}
    const deployment = {id, environment: 'production', kind: 'deploy', revision: NEW, version: '1.1.0'}
    expect(messages.map((it) => it.deployment)).toEqual(messages.map(() => deployment))
  })

  test('why a canary was taken back; nothing of its way down to 0 %', async () => {
    const world = await serving(0.4)
    const from = world.log.links.length
    await played(world, deploy(world, NEW))
    const messages = told(world, from)
    expect(words(messages)).toEqual([
      'in_progress: preparing the canary',
      'in_progress: 5 %',
      expect.stringMatching(/^failure: rolled back: /),
    ])
    expect(messages.at(-1)?.supersedes).toBe(false)
  })

  test('nothing of a rollback before its weights are written: the client would be loaded first', async () => {
    const world = await serving()
    await played(world, deploy(world, NEW))
    const from = world.log.links.length
    await played(world, rollback(world, 'it looks wrong'))
    const messages = told(world, from)
    expect(words(messages)).toEqual(['in_progress: 100 %', 'success: went back'])
    expect(messages.at(-1)).toMatchObject({supersedes: true, deployment: {kind: 'rollback', revision: OLD}})
  })

  test('of a canary that an operator takes back, by the operator’s run', async () => {
    const world = await serving()
    const from = world.log.links.length
    const pressed = world.time.clock.sleep(30_000).then(() => rollback(world, 'it looks wrong'))
    await played(world, Promise.all([deploy(world, NEW), pressed]))
    expect(words(told(world, from)).at(-1)).toBe('failure: rolled back: it looks wrong')
  })
})

describe('a description', () => {
  test('is one line that GitHub takes, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary', maxLength: 400}), fc.constantFrom(...HOSTILE_TEXTS)), (text) => {
        const line = short(text)
        expect(line.length).toBeLessThanOrEqual(140)
        expect(line).not.toContain('\n')
        expect(line.isWellFormed() || !text.isWellFormed()).toBe(true)
      }),
    )
  })
})
