import {describe, expect, test} from '@jest/globals'
import {configurationOf} from '../../../src/config/index.ts'
import type {Clock} from '../../../src/ports/clock.ts'
import {type DeployRequest, deployAt} from '../../../src/rollout/index.ts'
import {type Driver, newDriver, newWorld} from '../../simulation/world.ts'
import {check} from '../../support/configurations.ts'
import {deployRequest} from '../../support/rollout-requests.ts'

const MINUTE = 60_000
const CONFIGURATION = `version: 1
service: { name: shop }
environments: { production: { target: edge } }
targets: { edge: { kind: here, run: node server.js } }
strategies: { canary: { steps: [{ traffic: 50%, dwell: 10s }], at-least: 5s, bake: 0s, interval: 5s, warmup: 0s, lease: 30s } }
`

type Snapshot = NonNullable<DeployRequest['snapshot']>

const deployment = ({site, ports}: Driver, snapshot?: Snapshot) =>
  deployAt(site, deployRequest('a'.repeat(40), {snapshot}), ports)

/** Takes so long, and keeps the heart beating meanwhile. */
const slowSnapshot =
  (clock: Clock, minutes: number): Snapshot =>
  async (_site, _deployment, {every, beat}) => {
    for (const end = clock.monotonic() + minutes * MINUTE; clock.monotonic() < end; ) {
      await clock.sleep(every)
      await beat()
    }
    return 'p1'
  }

describe('a snapshot that takes longer than the lease', () => {
  test('keeps the environment meanwhile: another run is refused, and the deployment follows', async () => {
    const world = newWorld(configurationOf(await check(CONFIGURATION)), {})
    const first = newDriver(world, 'first/1', 1)
    const ended = deployment(first, slowSnapshot(first.ports.clock, 5))
    await world.time.run(world.time.clock.sleep(4 * MINUTE), 60 * MINUTE)
    const rival = deployment(newDriver(world, 'rival/1', 2))
    await world.time.run(rival, 60 * MINUTE)
    expect(await rival).toMatchObject({outcome: 'refused', problem: expect.objectContaining({code: 'RFG-320'})})
    await world.time.run(ended, 60 * MINUTE)
    expect(await ended).toMatchObject({outcome: 'promoted', point: 'p1'})
  })

  test('whose heart stopped loses the environment: it begins nothing, and says who has it', async () => {
    const world = newWorld(configurationOf(await check(CONFIGURATION)), {})
    const first = newDriver(world, 'first/1', 1)
    const {clock} = first.ports
    const ended = deployment(first, async (_site, _deployment, {beat}) => {
      await clock.sleep(2 * MINUTE)
      await beat()
      return 'p1'
    })
    await world.time.run(world.time.clock.sleep(MINUTE), 60 * MINUTE)
    const rival = newDriver(world, 'rival/1', 2)
    const taken = deployment(rival, slowSnapshot(rival.ports.clock, 3))
    await world.time.run(ended, 60 * MINUTE)
    const problem = expect.objectContaining({code: 'RFG-320', message: expect.stringContaining('rival/1')})
    expect(await ended).toMatchObject({outcome: 'refused', problem})
    await world.time.run(taken, 60 * MINUTE)
    expect(await taken).toMatchObject({outcome: 'promoted'})
  })
})
