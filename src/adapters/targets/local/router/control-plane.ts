import type {Sides} from './data-plane.ts'
import {
  type Reply,
  type Request,
  type RouterState,
  type RouterView,
  SLOTS,
  type SlotMetrics,
  type Upstream,
} from './protocol.ts'
import {changeDoor} from './side.ts'

/** Answers requests one after the other; a change is on the disk before it is in effect, and in effect before the answer. */
export function controlPlane(sides: Sides, restored: RouterState, save: (state: RouterState) => Promise<void>) {
  let state = restored
  let last: Promise<unknown> = Promise.resolve()
  enact(sides, state)

  async function change(next: RouterState): Promise<Reply> {
    await save(next)
    state = next
    enact(sides, state)
    return {kind: 'state', state: view(state, sides)}
  }

  async function answer(request: Request): Promise<Reply> {
    switch (request.do) {
      case 'observe':
        return {kind: 'state', state: view(state, sides)}
      case 'metrics':
        return {kind: 'metrics', slots: metrics(sides)}
      case 'stop':
        return {kind: 'stopping'}
      case 'apply': {
        if (request.expected !== null && request.expected !== state.version) return {kind: 'conflict'}
        const reason = refusal(request.weights, state)
        if (reason !== undefined) return {kind: 'refused', reason}
        if (SLOTS.every((slot) => request.weights[slot] === state.weights[slot])) return change(state)
        return change({...state, weights: request.weights, version: state.version + 1})
      }
      case 'set-slot': {
        const {slot, upstream} = request
        if (upstream === null && (state.weights[slot] ?? 0) > 0) {
          return {kind: 'refused', reason: `slot '${slot}' has traffic`}
        }
        return change({...state, upstreams: withUpstream(state.upstreams, slot, upstream)})
      }
    }
  }

  return (request: Request): Promise<Reply> => {
    const reply = last.then(() => answer(request))
    last = reply.catch(() => {})
    return reply
  }
}

/** Why weights cannot be written: not these slots, not 100, or traffic for a slot where nothing runs. */
function refusal(weights: RouterState['weights'], {upstreams}: RouterState): string | undefined {
  const percents = SLOTS.map((slot) => weights[slot] ?? Number.NaN)
  const sum = percents.reduce((a, b) => a + b, 0)
  if (Object.keys(weights).length !== SLOTS.length || !(Math.abs(sum - 100) < 1e-9) || percents.some((it) => it < 0)) {
    return `weights must name ${SLOTS.join(' and ')} with a sum of 100`
  }
  const empty = SLOTS.find((slot) => (weights[slot] ?? 0) > 0 && upstreams[slot] === undefined)
  return empty === undefined ? undefined : `nothing runs in slot '${empty}'`
}

function withUpstream(
  upstreams: RouterState['upstreams'],
  slot: string,
  upstream: Upstream | null,
): RouterState['upstreams'] {
  const {[slot]: _, ...others} = upstreams
  return upstream === null ? others : {...others, [slot]: upstream}
}

function enact(sides: Sides, {weights, upstreams}: RouterState): void {
  for (const side of sides) {
    const upstream = upstreams[side.slot]
    if (JSON.stringify(side.door?.upstream) !== JSON.stringify(upstream)) changeDoor(side, upstream)
    side.weight = weights[side.slot] ?? 0
  }
}

function view(state: RouterState, sides: Sides): RouterView {
  return {...state, inFlight: Object.fromEntries(sides.map((it) => [it.slot, it.inFlight]))}
}

function metrics(sides: Sides): Readonly<Record<string, SlotMetrics>> {
  return Object.fromEntries(
    sides.map(({slot, requests, errors, latency}) => [slot, {requests, errors, latency: latency.read()}]),
  )
}
