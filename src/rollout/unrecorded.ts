import {oneLine} from '../kernel/escape.ts'
import type {Ports} from '../ports/ports.ts'
import {checkFence, type Draft, environmentOf, type Journal} from '../records/index.ts'

type Keeper = Pick<Ports, 'files' | 'runner'>

const pathOf = ({runner}: Keeper, environment: string) =>
  `${runner.context.temporary}/refuge/unrecorded/${encodeURIComponent(environment)}.json`

/** Keeps what an undo could not record: in a file for the next run on this machine, and in the summary for people. */
export function keepIn(ports: Keeper) {
  return async (environment: string, drafts: readonly Draft[]): Promise<void> => {
    const path = pathOf(ports, environment)
    await ports.files.write(path, JSON.stringify(drafts))
    const types = drafts.map((it) => it.type).join(', ')
    ports.runner.warning(
      `the records could not take ${drafts.length} events (${oneLine(types)}); they are kept in ${path}`,
    )
    await ports.runner.summary(`\n> **Not recorded yet** (${drafts.length} events); the next run appends them.\n`)
  }
}

/** Appends what an earlier run on this machine kept, if it still fits: nobody has taken the environment over since. */
export async function appendUnrecorded(ports: Keeper, journal: Journal, environment: string): Promise<void> {
  const path = pathOf(ports, environment)
  const text = await ports.files.read(path)
  if (text === undefined) return
  const drafts = JSON.parse(text) as readonly Draft[]
  await journal.append((state) => {
    const first = drafts.find((it) => 'fence' in it)
    if (
      !first ||
      !('deployment' in first) ||
      environmentOf(state, environment).open?.started.deployment !== first.deployment
    )
      return []
    try {
      checkFence(state, environment, first.fence)
    } catch {
      return []
    }
    return [...closeOpenIntent(state, environment, drafts, first), ...drafts]
  })
  await ports.files.remove(path)
}

/** An intent whose answer was lost is in the records although the run that kept the pages could not know. */
function closeOpenIntent(
  state: Parameters<typeof environmentOf>[0],
  environment: string,
  drafts: readonly Draft[],
  first: Draft & {readonly deployment?: string; readonly fence?: number},
): Draft[] {
  const intent = environmentOf(state, environment).open?.intent
  const isClosed = drafts.some((it) => it.type === 'result' && it.of === intent?.id)
  if (!intent || isClosed) return []
  const {deployment = '', fence = 0} = first
  return [{type: 'result', environment, deployment, fence, of: intent.id, ok: false, error: 'undone before its result'}]
}
