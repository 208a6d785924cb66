import {describe, expect, test} from '@jest/globals'
import {RefugeError} from '../../../src/kernel/errors.ts'
import {type AskGates, deployAt, type GateAnswer, rollBackAt} from '../../../src/rollout/index.ts'
import {newDriver, played, type World} from '../../simulation/world.ts'
import {deployRequest, rollbackRequest} from '../../support/rollout-requests.ts'
import {NEW, OLD, serving} from '../../support/told-deployments.ts'

const OPEN: GateAnswer = {
  lines: ['gate window: pass: it is Tuesday'],
  notes: [{gate: 'window', verdict: 'pass', reasons: ['it is Tuesday']}],
  problem: undefined,
}
const CLOSED: GateAnswer = {
  lines: ['gate window: FAIL: it is Sunday'],
  notes: [],
  problem: new RefugeError('RFG-701', 'production is closed by 1 of 1 gates: window'),
}
const saying =
  (answer: GateAnswer): AskGates =>
  async () =>
    answer

let runs = 10
const deploying = async (world: World, gates: AskGates, more: object = {}) => {
  const driver = newDriver(world, `acme/shop/${++runs}/1`, runs)
  const outcome = await played(world, deployAt(driver.site, deployRequest(NEW, {gates, ...more}), driver.ports))
  return {outcome, driver}
}
const typesIn = ({log}: World) => log.links.map(({event}) => (JSON.parse(event) as {type: string}).type)

describe('gates', () => {
  test('that are closed refuse a deployment before anything is written or changed', async () => {
    const world = await serving({})
    const [before, writes] = [typesIn(world).length, world.target.writes.length]
    const {outcome} = await deploying(world, saying(CLOSED), {snapshot: () => Promise.reject(new Error('too early'))})
    expect(outcome).toMatchObject({outcome: 'refused', verdict: 'no-data', problem: {code: 'RFG-701'}})
    expect(outcome.split).toEqual({[OLD]: 100})
    expect([typesIn(world).length, world.target.writes.length]).toEqual([before, writes])
  })

  test('that are open let it begin, and stand in its recorded plan', async () => {
    const world = await serving({})
    const {outcome} = await deploying(world, saying(OPEN))
    expect(outcome.outcome).toBe('promoted')
    const started = world.log.links
      .map(({event}) => JSON.parse(event))
      .findLast((it) => it.type === 'deployment.started')
    expect(started.plan.gates).toEqual(OPEN.notes)
  })

  test('are asked about the candidate, with what serves and what the records say', async () => {
    const world = await serving({})
    const asked: unknown[] = []
    await deploying(world, async (_, question) => {
      asked.push(question)
      return CLOSED
    })
    expect(asked).toMatchObject([
      {
        revision: NEW,
        placement: {baseline: {revision: OLD}},
        state: {environments: {production: {running: {revision: OLD}}}},
      },
    ])
  })

  test('are shown by a dry run, which says nothing else of them', async () => {
    const world = await serving({})
    const {outcome} = await deploying(world, saying(CLOSED), {dryRun: true})
    expect(outcome).toMatchObject({outcome: 'refused', reason: 'dry run: nothing was changed', problem: undefined})
  })

  test('do not let a deployment begin on what another run has changed meanwhile', async () => {
    const world = await serving({})
    const other = newDriver(world, 'acme/shop/9/1', 9)
    const {outcome} = await deploying(world, async () => {
      await deployAt(other.site, deployRequest('e'.repeat(40)), other.ports)
      return OPEN
    })
    expect(outcome).toMatchObject({outcome: 'refused', problem: {code: 'RFG-707'}})
    expect(typesIn(world).at(-1)).toBe('lease.released')
  })

  test('are not asked of a deployment that is taken up, and never of a rollback', async () => {
    const world = await serving({})
    await deploying(world, saying(OPEN), {maxDuration: 20_000})
    let calls = 0
    const counted: AskGates = async () => {
      calls++
      return CLOSED
    }
    const {outcome} = await deploying(world, counted)
    expect([outcome.outcome, calls]).toEqual(['promoted', 0])
    const {site, ports} = newDriver(world, 'acme/shop/99/1', 99)
    const back = await played(world, rollBackAt(site, {...rollbackRequest(), gates: counted} as never, ports))
    expect([back.outcome, calls]).toEqual(['rolled-back', 0])
  })
})
