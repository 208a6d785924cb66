import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'
import {environmentOf, type OpenDeployment, takeLease} from '../records/index.ts'
import type {Plan} from './plan-record.ts'
import {isOutOfReach} from './record.ts'
import type {Done, Knowledge, RollbackRequest} from './rollback.ts'
import {runOf} from './runs.ts'
import type {Site} from './site.ts'
import {undo} from './undo.ts'

/**
 * Takes the environment from whoever drives it and restores the split of its start. The driver's fence is old from then
 * on: it writes nothing more. Without the records the traffic is taken away all the same.
 */
export async function preempt(
  request: RollbackRequest,
  site: Site,
  ports: Ports,
  {position}: Knowledge,
  open: OpenDeployment,
): Promise<Done> {
  const {started} = open
  if (!started.baseline) throw nothingBefore()
  const done = {from: started.revision, to: started.baseline.revision, deployment: started.deployment}
  if (request.dryRun)
    return {
      ...done,
      outcome: 'refused',
      record: position.commit,
      reason: 'dry run: nothing was changed',
      problem: undefined,
      state: position.state,
    }
  const plan = open.started.plan as Plan
  const fence = await takeOver(site, ports, started.deployment, plan.lease)
  const run = runOf(plan.lease, site, ports, {deployment: started.deployment, fence, plan, before: []})
  const {state} = await site.journal.known().catch(() => position)
  const fresh = environmentOf(state, site.surroundings.name).open ?? open
  const {record, reason} = await undo(run, fresh, open.verdict, request.reason)
  const now = await site.journal.known().catch(() => position)
  return {...done, outcome: 'rolled-back', record, reason, problem: undefined, state: now.state}
}

/** The next fence; the one that would be next when the records are out of reach. */
export async function takeOver(
  {journal, surroundings}: Site,
  {runner, clock}: Ports,
  deployment: string,
  length: number,
): Promise<number> {
  const environment = surroundings.name
  const {run} = runner.context
  const ask = {environment, deployment, run, length, preempt: true}
  try {
    const {state} = await journal.append((it) => [takeLease(it, ask, clock.now())])
    return environmentOf(state, environment).fence
  } catch (error) {
    if (!isOutOfReach(error)) throw error
    return environmentOf((await journal.salvage()).state, environment).fence
  }
}

function nothingBefore(): RefugeError {
  return new RefugeError(
    'RFG-330',
    'the deployment under way is the first one: there is no earlier revision to go back to',
    {
      hint: 'Deploy a revision that works; it takes the other slot.',
    },
  )
}
