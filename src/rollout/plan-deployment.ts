import {messageOf, RefugeError} from '../kernel/errors.ts'
import {parseRevision} from '../kernel/revision.ts'
import type {Ports} from '../ports/ports.ts'
import {environmentOf} from '../records/index.ts'
import type {AskGates} from './ask-gates.ts'
import {foresee} from './begin.ts'
import {type Placement, placeSlots} from './place-slots.ts'
import {planLines} from './plan-lines.ts'
import type {Plan} from './plan-record.ts'
import {openSite, type Site, type Whereabouts} from './site.ts'

export interface PlannedDeployment {
  readonly lines: readonly string[]
  readonly plan?: Plan
  readonly problem?: RefugeError
}

/** What a deployment would do now. Reads the records, the target and the baseline's traffic; writes nothing. */
export async function planDeployment(
  request: Whereabouts & {readonly revision: string | undefined; readonly gates?: AskGates},
  ports: Ports,
): Promise<PlannedDeployment> {
  const site = await openSite(request, ports)
  const {state} = await site.journal.read()
  const environment = environmentOf(state, site.surroundings.name)
  const observation = await site.target.router.observe()
  if (environment.open) {
    const {deployment, revision} = environment.open.started
    return {
      lines: [
        `deployment ${deployment} of ${revision} is unfinished: the next run goes on with it, or undoes it for another revision`,
      ],
    }
  }
  const placement = placeSlots(site.target.slots, observation, environment)
  const {plan} = await foreseen(site, ports, placement)
  const revision = request.revision === undefined ? undefined : checked(request.revision)
  const gates = await request.gates?.(site, {revision, state, placement})
  return {lines: [...planLines(plan, placement, revision ?? 'the revision'), ...(gates?.lines ?? [])], plan}
}

async function foreseen(site: Site, ports: Ports, placement: Placement) {
  try {
    return await foresee({onInconclusive: undefined}, site, ports, placement)
  } finally {
    await site.probing?.stop()
  }
}

function checked(revision: string): string {
  try {
    return parseRevision(revision)
  } catch (cause) {
    throw new RefugeError('RFG-101', `--revision: ${messageOf(cause)}`, {
      hint: 'Give a full commit id or a digest.',
      cause,
    })
  }
}
