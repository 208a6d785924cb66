import {Agent} from 'node:http'
import type {ProxyServerOptions} from 'httpxy'
import type {Slot} from '../../../../ports/target.ts'
import {type Histogram, histogram} from './histogram.ts'
import type {Upstream} from './protocol.ts'

/** One slot as the data plane sees it. */
export interface Side {
  readonly slot: Slot
  /** Percent. */
  weight: number
  door: Door | undefined
  requests: number
  errors: number
  inFlight: number
  readonly latency: Histogram
}

/** How to reach the slot's server; made once, so that a request allocates none of it. */
interface Door {
  readonly upstream: Upstream
  readonly agent: Agent
  readonly web: ProxyServerOptions
  readonly upgrade: ProxyServerOptions
}

/** Longest silence of a server before its answer counts as missing. */
const SILENCE = 120_000
/** Idle connections to a server are closed before usual servers close them (5 s), so that no request meets a closing one. */
const IDLE_SERVER = 4000

export function side(slot: Slot): Side {
  return {slot, weight: 0, door: undefined, requests: 0, errors: 0, inFlight: 0, latency: histogram()}
}

function openDoor(upstream: Upstream): Door {
  const agent = new Agent({keepAlive: true, maxFreeSockets: 1024, timeout: IDLE_SERVER})
  const target = {...upstream.address, protocol: 'http:'}
  return {
    upstream,
    agent,
    web: {target, agent, xfwd: true, proxyTimeout: SILENCE},
    upgrade: {target, agent: false, xfwd: true},
  }
}

/** Gives the slot another server, or none. Idle connections to the old one are closed, busy ones end with their request. */
export function changeDoor(side: Side, upstream: Upstream | undefined): void {
  const old = side.door
  side.door = upstream === undefined ? undefined : openDoor(upstream)
  if (old === undefined) return
  for (const sockets of Object.values(old.agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy()
}
