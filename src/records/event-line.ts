import {oneLine} from '../kernel/escape.ts'
import {shortRevision} from '../kernel/revision.ts'
import type {Event} from './events.ts'

/** An event on one line for people: `17 2026-11-24T10:00:00Z production intent split green 25 %`. Pure. */
export function eventLine(event: Event): string {
  const where = event.environment ?? ''
  return oneLine(
    [event.seq, event.at.replace(/\.\d+Z$/, 'Z'), where, event.type, detail(event)].filter((it) => it !== '').join(' '),
  )
}

function detail(event: Event): string {
  switch (event.type) {
    case 'lease.taken':
      return `fence ${event.fence}, run ${event.run}${event.preempts ? `, over ${event.preempts}` : ''}`
    case 'lease.renewed':
      return `until ${event.until}`
    case 'lease.released':
      return ''
    case 'deployment.started':
      return `${event.kind} of ${event.version ?? shortRevision(event.revision)} in slot ${event.slot}`
    case 'intent':
      return event.action === 'split'
        ? `split ${shares(event.weights)} (${step(event.step)})`
        : `${event.action} slot ${event.slot}`
    case 'result':
      return event.ok
        ? `done${event.observed ? `, ${shares(event.observed)}` : ''}`
        : `failed: ${event.error ?? 'no reason given'}`
    case 'verdict':
      return `${event.verdict}: ${event.reason}`
    case 'deployment.held':
      return `${event.reason}${event.until ? ` (until ${event.until})` : ''}`
    case 'deployment.aborting':
      return event.reason
    case 'deployment.finished':
      return `${event.outcome}: ${event.reason}`
    case 'backup.point':
      return `${event.source} ${event.point} ${event.status}`
  }
}

const shares = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights)
    .map(([slot, weight]) => `${slot} ${Number(weight.toFixed(2))} %`)
    .join(', ')

const step = (it: number | string) => (typeof it === 'number' ? `step ${it + 1}` : it)
