import {RefugeError} from '../kernel/errors.ts'
import {sha256} from '../kernel/hash.ts'
import type {Entry, Tip} from '../ports/records.ts'
import type {Draft, Event} from './events.ts'
import {fold} from './fold.ts'
import type {State} from './state.ts'

/** Who seals an event, and when. */
export interface Seal {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly run: string
}

export interface Sealed {
  readonly event: Event
  readonly state: State
  readonly entry: Entry
}

/** The event with its place in the chain, the state after it, and the two as the bytes of a commit. */
export function seal(draft: Draft, before: State, {id, at, actor, run}: Seal): Sealed {
  const stamp = {v: 1, seq: before.seq + 1, id, at: at.toISOString(), ...draft, actor, run, prev: before.head}
  const event = stamp as unknown as Event
  const line = JSON.stringify(event)
  const state = fold(before, event, sha256(line))
  return {event, state, entry: {event: line, state: JSON.stringify(state), message: subject(event), at}}
}

function subject(event: Event): string {
  const where = 'environment' in event && event.environment ? ` ${event.environment}` : ''
  return `${event.type}${where} [skip ci]`
}

/** The state beside the newest event; RFG-510 when the two do not belong together. */
export function openTip(tip: Tip): State {
  const state = parseState(tip)
  if (state.head !== sha256(tip.event)) throw broken(tip, 'state.json is not the fold of the event beside it')
  return state
}

/** The state as far as it can be read, whether or not it belongs to its event. */
export function readableState(tip: Tip): State | undefined {
  try {
    return parseState(tip)
  } catch {
    return undefined
  }
}

function parseState(tip: Tip): State {
  try {
    const state: unknown = JSON.parse(tip.state)
    if (isState(state)) return state
  } catch (cause) {
    throw broken(tip, 'state.json is not JSON', cause)
  }
  throw broken(tip, 'state.json has an unknown form')
}

function isState(it: unknown): it is State {
  if (typeof it !== 'object' || it === null) return false
  const {v, seq, environments, points} = it as Partial<Record<keyof State, unknown>>
  return v === 1 && Number.isSafeInteger(seq) && typeof environments === 'object' && typeof points === 'object'
}

/** The event on a line; undefined when it is none. */
export function parseEvent(line: string): Event | undefined {
  try {
    const event: unknown = JSON.parse(line)
    const isEvent = typeof event === 'object' && event !== null && 'type' in event && !line.includes('\n')
    return isEvent ? (event as Event) : undefined
  } catch {
    return undefined
  }
}

/** The event of a commit; RFG-510 when it is none. */
export function readEvent(commit: string, line: string): Event {
  const event = parseEvent(line)
  if (event) return event
  throw new RefugeError('RFG-510', `the records are broken at commit ${commit}: event.json is not an event`, {
    hint: 'Run `refuge audit verify` to see where it begins.',
  })
}

function broken(tip: Tip, what: string, cause?: unknown): RefugeError {
  return new RefugeError('RFG-510', `the records are broken at commit ${tip.commit}: ${what}`, {
    hint: 'Run `refuge audit verify` to see where. Until it is mended nothing is deployed; a rollback works.',
    cause,
  })
}
