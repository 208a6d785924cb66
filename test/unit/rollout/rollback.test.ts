import {describe, expect, test} from '@jest/globals'
import {configurationOf} from '../../../src/config/index.ts'
import {environmentOf} from '../../../src/records/index.ts'
import {deployAt, rollBackAt} from '../../../src/rollout/index.ts'
import {type Driver, type Faults, newDriver, newWorld, played, type World} from '../../simulation/world.ts'
import {check} from '../../support/configurations.ts'
import {deployRequest, rollbackRequest} from '../../support/rollout-requests.ts'

const [FIRST, SECOND, THIRD] = ['a', 'b', 'c'].map((it) => it.repeat(40)) as [string, string, string]

const CONFIGURATION = `version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets: { edge: { kind: here, run: node server.js } }
strategies: { canary: { steps: [{ traffic: 50%, dwell: 10s }], at-least: 5s, bake: 0s, interval: 5s, warmup: 0s, lease: 30s } }
`

const deployment = ({site, ports}: Driver, revision: string) => deployAt(site, deployRequest(revision), ports)
const rollback = ({site, ports}: Driver, to: string) => rollBackAt(site, rollbackRequest(to), ports)

/** Three revisions were promoted, one after the other; a rollback to the second died at the given call. */
async function afterKilledRollback(faults: Faults): Promise<World> {
  const world = newWorld(configurationOf(await check(CONFIGURATION)), {})
  for (const [index, revision] of [FIRST, SECOND, THIRD].entries()) {
    const {outcome} = await played(world, deployment(newDriver(world, `deploy/${index}`, index), revision))
    expect(outcome).toBe('promoted')
  }
  const now = world.time.clock.monotonic()
  await world.time.run(rollback(newDriver(world, 'killed/1', 10, faults), SECOND), now + 60_000)
  return world
}

describe('a rollback that follows one whose run died', () => {
  const calls = Array.from({length: 30}, (_, call) => call)

  test.each(calls)('to yet another revision: both are brought to their end (killed at call %i)', async (call) => {
    const world = await afterKilledRollback({crash: {call, moment: 'after-send'}})
    const end = await played(world, rollback(newDriver(world, 'next/1', 20), FIRST))
    expect(end).toMatchObject({outcome: 'rolled-back', to: FIRST, problem: undefined})
    expect(serving(world)).toBe(FIRST)
  })

  test.each(calls)('to last-good: the one that died was all that was asked (killed at call %i)', async (call) => {
    const world = await afterKilledRollback({crash: {call, moment: 'after-send'}})
    await played(world, rollback(newDriver(world, 'next/1', 20), SECOND))
    expect(serving(world)).toBe(SECOND)
    const tip = await world.log.tip()
    expect(environmentOf(JSON.parse(tip?.state ?? ''), 'production').open).toBeUndefined()
  })
})

const serving = ({target}: World) =>
  Object.entries(target.weights)
    .filter(([, weight]) => weight > 0)
    .map(([slot]) => target.running[slot])
    .join()
