import {RefugeError} from '../kernel/errors.ts'
import {sha256} from '../kernel/hash.ts'
import type {Link} from '../ports/records.ts'
import {parseEvent} from './chain.ts'
import type {Event} from './events.ts'
import {fold} from './fold.ts'
import {EMPTY, environmentOf, type State} from './state.ts'

export interface Audit {
  readonly events: number
  readonly deployments: number
  readonly head: string | undefined
}

/** Folds the whole chain again and compares; throws RFG-511 with commit and `seq` at the first link that does not hold. */
export async function audit(links: AsyncIterable<Link>): Promise<Audit> {
  let state = EMPTY
  let last: Link | undefined
  let deployments = 0
  for await (const link of links) {
    const event = checkLink(link, last, state)
    state = fold(state, event, sha256(link.event))
    if (JSON.stringify(state) !== link.state) throw breakAt(link, event.seq, 'state.json is not the fold of the events')
    if (event.type === 'deployment.started') deployments++
    last = link
  }
  return {events: state.seq, deployments, head: last?.commit}
}

function checkLink(link: Link, last: Link | undefined, state: State): Event {
  const expected = state.seq + 1
  const event = parseEvent(link.event)
  if (!event) throw breakAt(link, expected, 'event.json is not one JSON object on one line')
  if (link.parents.length !== (last ? 1 : 0) || (last && link.parents[0] !== last.commit)) {
    throw breakAt(link, expected, 'the commit does not have exactly the commit before it as its parent')
  }
  if (event.v !== 1) throw breakAt(link, expected, `unknown version ${JSON.stringify(event.v)}`)
  if (event.seq !== expected) throw breakAt(link, expected, `the event says seq ${JSON.stringify(event.seq)}`)
  if (event.prev !== state.head) throw breakAt(link, expected, 'prev is not the hash of the event before')
  checkFenceOf(link, event, state)
  return event
}

function checkFenceOf(link: Link, event: Event, state: State): void {
  if (!('fence' in event) || !event.environment) return
  const {fence} = environmentOf(state, event.environment)
  const due = event.type === 'lease.taken' ? fence + 1 : fence
  if (event.fence !== due) throw breakAt(link, event.seq, `fence ${event.fence} wrote although ${due} was due`)
}

function breakAt(link: Link, seq: number, what: string): RefugeError {
  return new RefugeError('RFG-511', `the chain of the records breaks at seq ${seq}, commit ${link.commit}: ${what}`, {
    hint: 'Compare this commit with a clone or backup of the records; whoever changed it can push to the branch.',
  })
}
