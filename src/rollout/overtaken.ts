import {environmentOf} from '../records/index.ts'
import type {Ending, Run} from './run.ts'

const PATIENCE = 15_000
const PAUSE = 500

/** Another run has taken the environment: this one writes nothing more, waits a little for the other's word, and ends. */
export async function overtaken(run: Run): Promise<Ending> {
  const {journal, clock} = run.world
  const deadline = clock.monotonic() + PATIENCE
  for (;;) {
    const position = await journal.read().catch(() => undefined)
    const environment = position && environmentOf(position.state, run.environment)
    const finished = environment?.history.find((it) => it.deployment === run.deployment)
    if (position && environment && finished) {
      const {outcome, verdict, reason} = finished
      return {outcome, verdict, reason, weights: environment.weights ?? {}, record: position.commit}
    }
    if (clock.monotonic() >= deadline) {
      const by = environment?.lease ? ` by run ${environment.lease.run}` : ''
      const reason = `the deployment was taken over${by}; this run wrote nothing more`
      return {
        outcome: 'held',
        verdict: 'inconclusive',
        reason,
        weights: environment?.weights ?? {},
        record: position?.commit,
      }
    }
    await clock.sleep(PAUSE)
  }
}
