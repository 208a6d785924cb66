import {RefugeError} from '../kernel/errors.ts'
import {shortRevision} from '../kernel/revision.ts'
import type {Ports} from '../ports/ports.ts'
import {type EnvironmentState, environmentOf, liveLease} from '../records/index.ts'
import {shown} from './drift.ts'
import type {DeploymentOutcome} from './outcome.ts'
import {openSite, type Site, type Whereabouts} from './site.ts'
import {sameWeights, splitByRevision} from './weights.ts'

/** What runs where: of the records and of the target, side by side. Changes nothing. */
export async function status(
  where: Whereabouts,
  ports: Ports,
): Promise<DeploymentOutcome & {readonly lines: readonly string[]}> {
  const site = await openSite(where, ports)
  const {state, commit} = await site.journal.read()
  const environment = environmentOf(state, site.surroundings.name)
  const observation = await site.target.router.observe()
  const isDrift = environment.weights !== undefined && !sameWeights(environment.weights, observation.weights)
  const lease = liveLease(state, site.surroundings.name, ports.clock.now())
  const {open, running} = environment
  const lines = [
    runningLine(site, environment),
    `traffic: ${shown(observation.weights)}${isDrift ? `, although the records left it at ${shown(environment.weights ?? {})}` : ''}`,
    ...(open
      ? [
          `under way: ${shortRevision(open.started.revision)} (${open.phase.kind}), deployment ${open.started.deployment}`,
        ]
      : []),
    ...(lease ? [`driven by run ${lease.run} until ${lease.until}`] : []),
  ]
  return {
    outcome: open || isDrift ? 'held' : 'promoted',
    verdict: open?.verdict ?? environment.history[0]?.verdict ?? 'no-data',
    reason: lines.join('; '),
    deployment: open?.started.deployment ?? running?.deployment ?? '',
    split: splitByRevision(observation.weights, environment.slots, observation.revisions),
    record: commit,
    problem: undefined,
    state,
    lines,
  }
}

function runningLine({surroundings}: Site, {running}: EnvironmentState): string {
  if (!running) return `${surroundings.name}: no deployment has finished here yet`
  const version = running.version ? `${running.version}, ` : ''
  return `${surroundings.name}: ${version}revision ${shortRevision(running.revision)} in slot ${running.slot}`
}

/** The revision of the deployment under way, for a run that goes on with it; RFG-333 when there is none. */
export async function openRevision(where: Whereabouts, ports: Ports): Promise<string> {
  const {journal, surroundings} = await openSite(where, ports)
  const {open} = environmentOf((await journal.read()).state, surroundings.name)
  if (open) return open.started.revision
  throw new RefugeError('RFG-333', `there is no unfinished deployment on ${surroundings.name}`, {
    hint: 'Start one with `command: deploy` and a revision.',
  })
}
