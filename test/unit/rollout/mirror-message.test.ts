import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {configurationOf} from '../../../src/config/index.ts'
import type {Event, State} from '../../../src/records/index.ts'
import {type DeployRequest, deployAt, rollBackAt} from '../../../src/rollout/index.ts'
import {mirrorMessage, short} from '../../../src/rollout/mirror-message.ts'
import {newDriver, newWorld, type World} from '../../simulation/world.ts'
import {check} from '../../support/configurations.ts'
import {HOSTILE_TEXTS} from '../../support/hostile-texts.ts'

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

const where = {config: 'refuge.yml', 'working-directory': '.', 'github-token': undefined, environment: 'production'}
const HOUR = 3_600_000

async function play(world: World, flow: Promise<unknown>): Promise<void> {
  const how = await world.time.run(flow, world.time.clock.monotonic() + HOUR)
  if (how !== 'done') throw new Error(`the flow is ${how}`)
  await flow
}

function deploy(world: World, revision: string, version?: string): Promise<unknown> {
  const {site, ports} = newDriver(world, `deploy/${revision[0]}`, 1)
  const request: DeployRequest = {
    ...where,
    revision,
    version,
    resume: 'auto',
    maxDuration: HOUR,
    onInconclusive: undefined,
    onRollback: 'succeed',
    dryRun: false,
  }
  return deployAt(site, request, ports)
}

function rollback(world: World, reason: string): Promise<unknown> {
  const {site, ports} = newDriver(world, 'back/1', 2)
  return rollBackAt(site, {...where, to: 'last-good', reason, force: false, dryRun: false}, ports)
}

/** A world where OLD serves, and NEW fails such a share of its requests. */
async function serving(failing = 0): Promise<World> {
  const world = newWorld(configurationOf(await check(CONFIGURATION)), {[NEW]: failing})
  await play(world, deploy(world, OLD, '1.0.0'))
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
    await play(world, deploy(world, NEW, '1.1.0'))
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
    await play(world, deploy(world, NEW))
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
    await play(world, deploy(world, NEW))
    const from = world.log.links.length
    await play(world, rollback(world, 'it looks wrong'))
    const messages = told(world, from)
    expect(words(messages)).toEqual(['in_progress: 100 %', 'success: went back'])
    expect(messages.at(-1)).toMatchObject({supersedes: true, deployment: {kind: 'rollback', revision: OLD}})
  })

  test('of a canary that an operator takes back, by the operator’s run', async () => {
    const world = await serving()
    const from = world.log.links.length
    const pressed = world.time.clock.sleep(30_000).then(() => rollback(world, 'it looks wrong'))
    await play(world, Promise.all([deploy(world, NEW), pressed]))
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
