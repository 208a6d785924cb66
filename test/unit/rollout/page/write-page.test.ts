import {describe, expect, test} from '@jest/globals'
import {RefugeError} from '../../../../src/kernel/errors.ts'
import type {Neighbours} from '../../../../src/ports/neighbours.ts'
import {writePage} from '../../../../src/rollout/index.ts'
import {manualClock} from '../../../support/clock.ts'
import {SHORTEST} from '../../../support/configurations.ts'
import {memoryFiles} from '../../../support/files.ts'
import {FAKE_KINDS} from '../../../support/kinds.ts'
import {seededRandom} from '../../../support/random.ts'
import {fakeRunner} from '../../../support/runner.ts'
import {serving} from '../../../support/told-deployments.ts'

const where = {config: 'refuge.yml', 'working-directory': '.', 'github-token': undefined, environment: 'production'}
const real = {...where, 'dry-run': false}

async function world(run = 'acme/shop/1/1') {
  const {log} = await serving({})
  const files = memoryFiles(new Map([['/workspace/refuge.yml', SHORTEST]]))
  const runner = fakeRunner({run, temporary: '/temp'})
  const neighbours = {kinds: async () => FAKE_KINDS, records: async () => log} as unknown as Neighbours
  const {deployment} = JSON.parse(log.links.at(-1)?.event ?? '{}') as {deployment: string}
  return {deployment, files, runner, ports: {files, runner, neighbours, clock: manualClock(), random: seededRandom(1)}}
}

const promoted = (deployment: string) => ({
  outcome: 'promoted' as const,
  reason: 'it is good',
  deployment,
  problem: undefined,
  state: {},
})

describe('the page that a run writes', () => {
  test('lies in the folder that is emptied after the job, by the id of the deployment', async () => {
    const {deployment, files, ports, runner} = await world()
    const path = await writePage(promoted(deployment), real, ports)
    expect(path).toBe(`/temp/refuge/report/${deployment}.html`)
    expect(files.texts.get(path ?? '')).toContain('1.0.0 was promoted')
    expect(runner.log).toContain(`page: ${path}`)
  })

  test('of a run that began nothing says what it met, and tells no story of others', async () => {
    const {deployment, files, ports} = await world('acme/shop/9/1')
    const problem = new RefugeError('RFG-320', 'run acme/shop/1/1 drives it', {hint: 'Wait for its end.'})
    const path = await writePage(
      {...promoted(deployment), outcome: 'refused', reason: problem.message, problem},
      real,
      ports,
    )
    const page = files.texts.get(path ?? '') ?? ''
    expect(path).toBe('/temp/refuge/report/refused-20261124T100000Z.html')
    expect(page).toContain('Refused: nothing was begun')
    expect(page).toContain('Wait for its end.')
    expect(page).not.toContain('Timeline')
  })

  test('of weights that somebody else changed says so, although no record names the deployment', async () => {
    const {files, ports} = await world()
    const path = await writePage({...promoted('20261124T000000Z-00000000'), outcome: 'held'}, real, ports)
    expect(files.texts.get(path ?? '')).toContain('Held: nothing was changed')
  })

  test('stays below its folder whatever a deployment is called', async () => {
    const {files, ports} = await world()
    await writePage({...promoted('../../../etc/passwd'), outcome: 'rolled-back'}, real, ports)
    expect(
      [...files.texts.keys()].filter((it) => !it.startsWith('/temp/refuge/report/') && it !== '/workspace/refuge.yml'),
    ).toEqual([])
  })

  test('is not written by a dry run, nor without a usable configuration', async () => {
    const {deployment, ports} = await world()
    expect(await writePage(promoted(deployment), {...where, 'dry-run': true}, ports)).toBeUndefined()
    expect(await writePage({...promoted(deployment), state: undefined}, real, ports)).toBeUndefined()
  })

  test('is only a warning where it cannot be written', async () => {
    const {deployment, ports, runner} = await world()
    const files = {
      ...ports.files,
      write: async () => {
        throw new Error('no space left on device')
      },
    }
    expect(await writePage(promoted(deployment), real, {...ports, files})).toBeUndefined()
    expect(runner.log).toContain('warning: the page was not written: no space left on device')
    expect(runner.errors).toEqual([])
  })

  test('is only a warning where the records are out of reach', async () => {
    const {deployment, ports, runner} = await world()
    const records = async () => {
      throw new RefugeError('RFG-501', 'the remote does not answer')
    }
    const neighbours = {...ports.neighbours, records} as unknown as Neighbours
    expect(await writePage(promoted(deployment), real, {...ports, neighbours})).toBeUndefined()
    expect(runner.log.at(-1)).toBe('warning: the page was not written: RFG-501 the remote does not answer')
  })
})
