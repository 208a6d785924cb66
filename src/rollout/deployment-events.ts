import {RefugeError} from '../kernel/errors.ts'
import {environmentOf, type Finished, type Journal, type Observed, type Recorded, type State} from '../records/index.ts'

/** A deployment's lease and its snapshots are recorded before its own first event, and others write in between. */
const BEFORE = 30

/** The events of one deployment, oldest first; of the newest one where none is named. RFG-334 where the records know none. */
export async function eventsOf(journal: Journal, deployment: string | undefined): Promise<readonly Recorded[]> {
  const {state} = await journal.read()
  const {id, seq} = find(state, deployment)
  const newest = await Array.fromAsync(journal.events(state.seq - seq + 1 + BEFORE))
  return newest.filter((it) => 'deployment' in it && it.deployment === id)
}

/** The polls that an event holds. */
export const observationsIn = (event: Recorded): readonly Observed[] =>
  'observations' in event ? event.observations : []

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
