import {fakeTarget, sendRequests, targetWorld} from '../support/target.ts'
import {targetContract} from './target.ts'

targetContract('the fake target', async () => {
  const world = targetWorld()
  return {
    target: fakeTarget(world),
    revisions: ['a'.repeat(40), 'b'.repeat(40)],
    async send(requests) {
      const before = structuredClone(world.counts)
      sendRequests(world, requests)
      const answers = Object.entries(world.counts).map(
        ([slot, {requests: now}]) => [slot, now - (before[slot]?.requests ?? 0)] as const,
      )
      return Object.fromEntries(answers.filter(([, count]) => count > 0))
    },
    close: async () => {},
  }
})
