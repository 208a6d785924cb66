import type {RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {Ports} from '../ports/ports.ts'
import {openSite, type Whereabouts} from '../rollout/index.ts'
import {showCheckRun} from './check-run.ts'
import {evaluate} from './evaluate.ts'
import {gather} from './gather.ts'
import {githubOf, type Inquiry} from './inquiry.ts'
import {look} from './look.ts'
import type {GateReport} from './report.ts'
import {wayBackNow} from './way-back.ts'
import {closedError} from './words.ts'

export interface GateRequest extends Whereabouts {
  /** Undefined: what is checked out. */
  readonly revision: Revision | undefined
  /** Nothing is shown on GitHub. */
  readonly dryRun: boolean
}

export interface GateOutcome {
  readonly report: GateReport
  /** Undefined where the environment is open. */
  readonly problem: RefugeError | undefined
}

/** Asks every gate of an environment about a revision, in one pass. Reads only; the check run is a mirror. */
export async function gate(request: GateRequest, ports: Ports): Promise<GateOutcome> {
  const site = await openSite({...request, dryRun: true}, ports)
  const records = await look(async () => (await site.journal.read()).state)
  const inquiry: Inquiry = {
    site,
    place: request,
    ports,
    revision: request.revision,
    records,
    wayBack: await wayBackNow(site, records),
    github: githubOf(request['github-token'], ports),
  }
  const report = evaluate(site.surroundings.gates, await gather(inquiry), ports.clock.now())
  if (!request.dryRun) await showCheckRun(report, inquiry)
  return {report, problem: closedError(report)}
}
