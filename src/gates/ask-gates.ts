import type {Ports} from '../ports/ports.ts'
import type {AskGates} from '../rollout/index.ts'
import {evaluate} from './evaluate.ts'
import {gather} from './gather.ts'
import {type GatePlace, githubOf} from './inquiry.ts'
import {known} from './kinds/index.ts'
import {wayBackOf} from './way-back.ts'
import {closedError, gateLines} from './words.ts'

/** What a deployment calls before it begins, at the site that it has opened. */
export function gatesFor(place: GatePlace, ports: Ports): AskGates {
  return async (site, {revision, state, placement}) => {
    const {gates} = site.surroundings
    if (gates.length === 0) return {lines: [], notes: [], problem: undefined}
    const report = evaluate(
      gates,
      await gather({
        site,
        place,
        ports,
        revision,
        records: known(state),
        wayBack: known(wayBackOf(placement, site, state)),
        github: githubOf(place['github-token'], ports),
      }),
      ports.clock.now(),
    )
    const notes = report.gates.map(({gate, verdict, reasons, spared}) => ({
      gate,
      verdict,
      reasons,
      ...(spared === undefined ? {} : {spared}),
    }))
    return {lines: gateLines(report), notes, problem: closedError(report)}
  }
}
