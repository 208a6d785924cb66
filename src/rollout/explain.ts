import {RefugeError} from '../kernel/errors.ts'
import {environmentOf, eventLine, type Finished, type Journal, type Recorded, type State} from '../records/index.ts'

/** The events of one deployment and the story that they tell; the newest deployment where none is named. */
export async function explainDeployment(
  journal: Journal,
  deployment: string | undefined,
): Promise<{readonly lines: readonly string[]; readonly events: readonly Recorded[]}> {
  const {state} = await journal.read()
  const {id, seq} = find(state, deployment)
  const all = await Array.fromAsync(journal.events(state.seq - seq + 1))
  const events = all.filter((it) => 'deployment' in it && it.deployment === id)
  return {lines: events.flatMap(lines), events}
}

function lines(event: Recorded): string[] {
  if (event.type === 'lease.renewed') return []
  return [eventLine(event), ...(event.type === 'verdict' ? evidenceLines(event.evidence) : [])]
}

/** The numbers that a verdict was given on, one line a metric. */
function evidenceLines(evidence: unknown): string[] {
  const {metrics = []} = evidence as {
    metrics?: readonly {
      readonly name: string
      readonly shareOfFail: number
      readonly shareOfPass: number
      readonly dispersion: number
    }[]
  }
  return metrics.map(
    ({name, shareOfFail, shareOfPass, dispersion}) =>
      `    ${name}: evidence ${Math.round(shareOfFail * 100)} % of what FAIL needs, ${Math.round(shareOfPass * 100)} % of what PASS needs, dispersion ${dispersion.toFixed(2)}`,
  )
}

function find(state: State, deployment: string | undefined): {readonly id: string; readonly seq: number} {
  const known = Object.keys(state.environments).flatMap((name) => {
    const {open, history} = environmentOf(state, name)
    const past = history.map(({deployment: id, seq}: Finished) => ({id, seq}))
    return open ? [{id: open.started.deployment, seq: open.seq}, ...past] : past
  })
  const newest = known.toSorted((a, b) => b.seq - a.seq)
  const found = deployment === undefined ? newest[0] : newest.find((it) => it.id === deployment)
  if (found) return found
  throw new RefugeError(
    'RFG-334',
    deployment === undefined ? 'no deployment is recorded yet' : `the records know no deployment '${deployment}'`,
    {
      hint: '`refuge log` lists what is recorded; only the newest fifty deployments of an environment are found by id.',
    },
  )
}
