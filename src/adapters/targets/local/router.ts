import {RefugeError} from '../../../kernel/errors.ts'
import type {Observation, Router, Slot} from '../../../ports/target.ts'
import {answersWell} from './readiness.ts'
import {type RouterView, SLOTS} from './router/protocol.ts'
import type {RouterProcess} from './router-process.ts'

const NOTHING: Observation = {
  weights: {blue: 0, green: 0},
  settled: true,
  ready: {blue: false, green: false},
  token: '0',
}

/** The embedded router behind the port: every change is one compare-and-set in its process. */
export function localRouter(process: RouterProcess, ready: string): Router {
  return {
    caps: {compareAndSet: true, atomic: true, granularity: 0.01, deadman: 'none', propagation: [0, 0]},
    async observe() {
      const reply = await process.ask({do: 'observe'})
      return reply?.kind === 'state' ? observation(reply.state, ready) : NOTHING
    },
    async apply(weights, expected) {
      const version = expected === 'force' ? null : Number(expected.token)
      const reply = await process.ask({do: 'apply', weights, expected: version})
      if (reply?.kind === 'conflict') return 'conflict'
      if (reply?.kind === 'state') return 'applied'
      const reason = reply?.kind === 'refused' ? reply.reason : 'it does not run'
      throw new RefugeError('RFG-302', `the local router refused the weights ${JSON.stringify(weights)}: ${reason}`, {
        hint: 'A slot takes traffic once a revision was prepared in it.',
      })
    },
  }
}

async function observation({version, weights, upstreams}: RouterView, ready: string): Promise<Observation> {
  const look = async (slot: Slot) => {
    const upstream = upstreams[slot]
    return [slot, upstream !== undefined && (await answersWell(upstream.address, ready))] as const
  }
  return {
    weights,
    settled: true,
    ready: Object.fromEntries(await Promise.all(SLOTS.map(look))),
    revisions: Object.fromEntries(Object.entries(upstreams).map(([slot, {revision}]) => [slot, revision])),
    token: String(version),
  }
}
