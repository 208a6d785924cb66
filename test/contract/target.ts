import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import type {Revision} from '../../src/kernel/revision.ts'
import type {Slot, Target} from '../../src/ports/target.ts'

/** A target in which something can run, and users who ask it. */
export interface Subject {
  readonly target: Target
  readonly revisions: readonly [Revision, Revision]
  /** Sends requests one after the other: answers by slot. Throws when one fails. */
  send(requests: number): Promise<Readonly<Record<Slot, number>>>
  close(): Promise<void>
}

/** What every target promises. Runs over the real ones and over the fake that stands for them elsewhere. */
export function targetContract(name: string, open: () => Promise<Subject>): void {
  describe(`${name} keeps the contract of a target`, () => {
    let subject: Subject
    const never = new AbortController().signal
    const observe = () => subject.target.router.observe()
    const apply = async (first: number, expected: Awaited<ReturnType<typeof observe>> | 'force' = 'force') =>
      subject.target.router.apply(split(first), expected)
    const slots = () => subject.target.slots
    const split = (first: number) => ({[slots()[0]]: first, [slots()[1]]: 100 - first})

    beforeAll(async () => {
      subject = await open()
    }, 60_000)
    afterAll(() => subject?.close(), 30_000)
    beforeEach(async () => {
      await subject.target.workload.prepare(slots()[0], subject.revisions[0], never)
      await apply(100)
      await subject.target.workload.discard(slots()[1])
    }, 30_000)

    const prepareSecond = () => subject.target.workload.prepare(slots()[1], subject.revisions[1], never)

    test('names both slots, with a sum of 100 percent', async () => {
      const {weights, ready, settled} = await observe()
      expect(weights).toEqual(split(100))
      expect(ready[slots()[0]]).toBe(true)
      expect(settled).toBe(true)
    })

    test('brings a revision up beside the running one without giving it traffic, and twice is once', async () => {
      await prepareSecond()
      await prepareSecond()
      const {weights, ready} = await observe()
      expect(weights).toEqual(split(100))
      expect(ready).toEqual({[slots()[0]]: true, [slots()[1]]: true})
      expect(await subject.send(40)).toEqual({[slots()[0]]: 40})
    }, 30_000)

    test('reads back every weight that was written, up and down', async () => {
      await prepareSecond()
      for (const share of [5, 25, 50, 100, 0, 99.5, 0]) {
        expect(await apply(100 - share)).toBe('applied')
        const {weights, settled} = await observe()
        expect(weights).toEqual(split(100 - share))
        expect(settled).toBe(true)
      }
    }, 30_000)

    test('lets requests follow the weights at once', async () => {
      await prepareSecond()
      await apply(75)
      const answers = await subject.send(400)
      expect(answers[slots()[1]]).toBeGreaterThanOrEqual(92)
      expect(answers[slots()[1]]).toBeLessThanOrEqual(108)
      await apply(100)
      expect(await subject.send(40)).toEqual({[slots()[0]]: 40})
    }, 30_000)

    test('writes the same weights twice without harm', async () => {
      await prepareSecond()
      await apply(75)
      const before = await observe()
      expect(await apply(75, before)).toBe('applied')
      expect(await observe()).toEqual(before)
    }, 30_000)

    test('refuses weights that would serve nobody or do not add up', async () => {
      const [first, second] = slots()
      for (const weights of [
        {[first]: 0, [second]: 0},
        {[first]: 90, [second]: 5},
        {[first]: 100},
        {[first]: 50, x: 50},
      ]) {
        await expect(subject.target.router.apply(weights, 'force')).rejects.toMatchObject({code: 'RFG-302'})
      }
      expect((await observe()).weights).toEqual(split(100))
    })

    test('answers conflict when the weights changed since they were observed, and writes nothing', async () => {
      await prepareSecond()
      const seen = await observe()
      await apply(80)
      expect(await apply(50, seen)).toBe('conflict')
      expect((await observe()).weights).toEqual(split(80))
      expect(await apply(50, 'force')).toBe('applied')
    }, 30_000)

    test('counts requests by slot, errors among them', async () => {
      await prepareSecond()
      const before = await counts(subject.target)
      await apply(50)
      const answers = await subject.send(60)
      const after = await counts(subject.target)
      for (const slot of slots()) {
        expect((after[slot]?.[0] ?? 0) - (before[slot]?.[0] ?? 0)).toBe(answers[slot])
        expect((after[slot]?.[1] ?? 0) - (before[slot]?.[1] ?? 0)).toBe(0)
      }
    }, 30_000)

    test('discards a slot without traffic, twice, while the other one serves', async () => {
      await prepareSecond()
      await subject.target.workload.discard(slots()[1])
      await subject.target.workload.discard(slots()[1])
      if (subject.target.workload.stops) expect((await observe()).ready[slots()[1]]).toBe(false)
      expect(await subject.send(10)).toEqual({[slots()[0]]: 10})
    }, 30_000)

    test('does not discard a slot that has traffic', async () => {
      await expect(subject.target.workload.discard(slots()[0])).rejects.toMatchObject({code: 'RFG-315'})
      expect(await subject.send(10)).toEqual({[slots()[0]]: 10})
    })

    test('stops a preparation on the signal and gives no traffic', async () => {
      const stopped = AbortSignal.abort()
      const preparing = subject.target.workload.prepare(slots()[1], subject.revisions[1], stopped)
      await expect(preparing).rejects.toMatchObject({code: 'RFG-313'})
      expect((await observe()).weights).toEqual(split(100))
    })
  })
}

async function counts(target: Target): Promise<Readonly<Record<Slot, readonly [number, number]>>> {
  const reading = await target.metrics.errors()
  if (reading.kind === 'no-data') throw new Error(reading.reason)
  return Object.fromEntries(
    Object.entries(reading.sides).map(([slot, {instances}]) => [slot, instances[0] ?? [0, 0]] as const),
  )
}
