import {configurationAt} from '../../config/index.ts'
import {codedMessageOf, RefugeError} from '../../kernel/errors.ts'
import type {Ports} from '../../ports/ports.ts'
import {journalAt, type Recorded} from '../../records/index.ts'
import {eventsOf} from '../deployment-events.ts'
import type {Whereabouts} from '../site.ts'
import type {Ended} from './unrecorded-page.ts'

/** What the page of a run needs to know of it besides the records. */
export type Ran = Ended & {
  /** Undefined where not even the configuration could be used. */
  readonly state: unknown
}

type World = Pick<Ports, 'clock' | 'random' | 'runner' | 'neighbours' | 'files'>

/**
 * Writes the page of what a run came to into the folder that is emptied after the job, where a later step can take it from,
 * and answers with its absolute path. A dry run and a run without a usable configuration have none. A page is never worth
 * a failed deployment: what goes wrong here is a warning, and the answer undefined.
 */
export async function writePage(
  ran: Ran,
  where: Whereabouts & {readonly 'dry-run': boolean},
  ports: World,
): Promise<string | undefined> {
  if (where['dry-run'] || ran.state === undefined) return undefined
  try {
    const {name, html} = await pageOf(ran, where, ports)
    const path = `${ports.runner.context.temporary}/refuge/report/${encodeURIComponent(name)}.html`
    await ports.files.write(path, html)
    ports.runner.info(`page: ${path}`)
    return path
  } catch (error) {
    ports.runner.warning(`the page was not written: ${codedMessageOf(error)}`)
    return undefined
  }
}

async function pageOf(
  ran: Ran,
  where: Whereabouts,
  ports: World,
): Promise<{readonly name: string; readonly html: string}> {
  const {configuration} = await configurationAt(where, ports)
  const service = configuration.service.name
  const journal = await journalAt({...configuration.records, ...where}, ports)
  const events = await recordedOf(ran, () => eventsOf(journal, ran.deployment))
  const isTold = ran.outcome !== 'refused' || events.some((it) => it.run === ports.runner.context.run)
  // Loaded when a run is over: no start waits for it.
  const [{deploymentPage}, {unrecordedPage}] = await Promise.all([
    import('./deployment-page.ts'),
    import('./unrecorded-page.ts'),
  ])
  const html = isTold ? deploymentPage(events, {service}, ran) : undefined
  if (html !== undefined) return {name: ran.deployment, html}
  const now = ports.clock.now()
  const name = `${ran.outcome}-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`
  return {name, html: unrecordedPage(ran, {service, environment: where.environment}, now)}
}

/** No deployment, or one that the records do not know: what was not begun has no events. */
async function recordedOf({deployment}: Ran, read: () => Promise<readonly Recorded[]>): Promise<readonly Recorded[]> {
  if (deployment === '') return []
  try {
    return await read()
  } catch (error) {
    if (isUnknown(error)) return []
    throw error
  }
}

const isUnknown = (error: unknown) => error instanceof RefugeError && error.code === 'RFG-334'
