import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {
  audit,
  checkFence,
  type Draft,
  environmentOf,
  liveLease,
  openJournal,
  takeLease,
} from '../../../src/records/index.ts'
import {manualClock} from '../../support/clock.ts'
import {seededRandom} from '../../support/random.ts'
import {type MemoryLog, memoryLog} from '../../support/records.ts'

const REVISION = 'a'.repeat(40)
const journal = (log = memoryLog(), run = 'acme/shop/1/1', seed = 1) =>
  openJournal({log, clock: manualClock(), random: seededRandom(seed), actor: 'ada', run})

const started = (deployment: string, fence: number): Draft => ({
  type: 'deployment.started',
  environment: 'production',
  deployment,
  fence,
  kind: 'deploy',
  revision: REVISION,
  slot: 'green',
  baseline: {slot: 'blue', revision: 'b'.repeat(40)},
  observed: {blue: 100, green: 0},
  recorded: {blue: 100, green: 0},
  plan: {},
  observations: [],
})

const request = (run: string) => ({environment: 'production', deployment: 'd1', run, length: 180_000})

describe('the journal', () => {
  test('chains events by the hash of the bytes before', async () => {
    const log = memoryLog()
    const pen = journal(log)
    await pen.append((state) => [takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z'))])
    await pen.append(() => [started('d1', 1)])
    const events = log.links.map((it) => JSON.parse(it.event))
    expect(events.map((it) => it.seq)).toEqual([1, 2])
    expect(events[0].prev).toBeNull()
    expect(events[1].prev).toMatch(/^[0-9a-f]{64}$/)
    expect(await audit(log.read())).toMatchObject({events: 2, deployments: 1})
  })

  test('writes several events at once as one commit each', async () => {
    const log = memoryLog()
    const {events} = await journal(log).append((state) => [
      takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z')),
      started('d1', 1),
    ])
    expect(log.links).toHaveLength(2)
    expect(events.map((it) => it.type)).toEqual(['lease.taken', 'deployment.started'])
  })

  test('plans again on the newer state when another run was faster', async () => {
    const log = memoryLog()
    const [first, second] = [journal(log, 'r1', 1), journal(log, 'r2', 2)]
    await first.read()
    await second.read()
    await first.append((state) => [takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z'))])
    const late = second.append((state) => [takeLease(state, request('r2'), new Date('2026-11-24T10:00:01Z'))])
    await expect(late).rejects.toMatchObject({code: 'RFG-320'})
    expect(log.links).toHaveLength(1)
  })

  test('sees its own push behind a lost answer', async () => {
    const log = memoryLog()
    const lossy: MemoryLog = {
      ...log,
      async append(entries, expected) {
        await log.append(entries, expected)
        throw new Error('connection reset')
      },
    }
    const {events} = await journal(lossy).append((state) => [
      takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z')),
    ])
    expect(events).toHaveLength(1)
    expect(log.links).toHaveLength(1)
  })

  test('refuses a tip whose state is not the fold of its event', async () => {
    const log = memoryLog()
    await journal(log).append((state) => [takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z'))])
    const [link] = log.links
    if (link) log.links[0] = {...link, event: link.event.replace('r1', 'r9')}
    const tampered = {...link, event: `${link?.event} `}
    log.links[0] = {commit: 'x', parents: [], state: tampered.state ?? '', event: tampered.event}
    await expect(journal(log).read()).rejects.toMatchObject({code: 'RFG-510'})
  })
})

describe('the lease', () => {
  test('is free again when it ran out, with a higher fence', async () => {
    const pen = journal()
    await pen.append((state) => [takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z'))])
    const {state} = await pen.append((it) => [takeLease(it, request('r2'), new Date('2026-11-24T10:03:01Z'))])
    expect(environmentOf(state, 'production').lease).toMatchObject({fence: 2})
    expect(liveLease(state, 'production', new Date('2026-11-24T10:05:00Z'))).toBeDefined()
    expect(() => checkFence(state, 'production', 1)).toThrow(expect.objectContaining({code: 'RFG-321'}))
    expect(() => checkFence(state, 'production', 2)).not.toThrow()
  })

  test('is taken from a run by a rollback, and the run can write nothing more', async () => {
    const pen = journal()
    await pen.append((state) => [takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z')), started('d1', 1)])
    const {state, events} = await pen.append((it) => [
      takeLease(it, {...request('r2'), preempt: true}, new Date('2026-11-24T10:00:01Z')),
    ])
    expect(events[0]).toMatchObject({fence: 2, preempts: 'd1'})
    expect(() => checkFence(state, 'production', 1)).toThrow(/taken over/)
  })
})

describe('the audit', () => {
  const filled = async (): Promise<MemoryLog> => {
    const log = memoryLog()
    const pen = journal(log)
    await pen.append((state) => [takeLease(state, request('r1'), new Date('2026-11-24T10:00:00Z')), started('d1', 1)])
    for (let i = 1; i <= 6; i++) {
      const until = new Date(Date.parse('2026-11-24T10:00:00Z') + i * 60_000).toISOString()
      await pen.append(() => [
        {type: 'lease.renewed', environment: 'production', deployment: 'd1', fence: 1, until, observations: []},
      ])
    }
    return log
  }

  test('finds any changed, removed or swapped link and names its seq', async () => {
    const whole = await filled()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.links.length - 2), fc.constantFrom('change', 'remove', 'swap'), async (at, how) => {
        const links = [...whole.links]
        const [here, after] = [links[at], links[at + 1]]
        if (!here || !after) return
        if (how === 'change') links[at] = {...here, event: here.event.replace('ada', 'eve')}
        if (how === 'remove') links.splice(at, 1)
        if (how === 'swap') [links[at], links[at + 1]] = [after, here]
        await expect(audit(memoryLog(links).read())).rejects.toThrow(/breaks at seq \d+/)
      }),
      {numRuns: 60},
    )
  })

  test('finds an event that a run with an old fence wrote', async () => {
    const log = await filled()
    const pen = journal(log)
    await pen.append(() => [
      {type: 'lease.renewed', environment: 'production', deployment: 'd1', fence: 7, until: '', observations: []},
    ])
    await expect(audit(log.read())).rejects.toThrow(/fence 7/)
  })

  test('holds for an empty log', async () => {
    expect(await audit(memoryLog().read())).toEqual({events: 0, deployments: 0, head: undefined})
  })
})
