import {codedMessageOf, RefugeError} from '../../kernel/errors.ts'
import type {Ports} from '../../ports/ports.ts'
import type {Journal} from '../../records/index.ts'
import {count} from '../words.ts'
import {type Decision, decisionWords} from './decision.ts'
import {durationOf} from './duration-of.ts'
import {type ObservedPlace, type ObserveRequest, observedPlace, wrongCanary} from './observed-place.ts'
import {pastClock} from './past-clock.ts'
import {type Release, recordedReleases} from './releases.ts'
import {sparedAfter} from './spared.ts'
import {type Watch, watch} from './watch.ts'

export interface PastRequest extends ObserveRequest {
  /** Releases at these instants; those of the records where none is named. Milliseconds of the epoch. */
  readonly at: readonly number[]
  readonly since: number
  readonly duration: number | undefined
  readonly journal: () => Promise<Journal>
  readonly say: (line: string) => void
}

export interface ObservedRelease {
  readonly name: string
  readonly at: string
  /** Undefined where it could not be judged. */
  readonly decision?: Decision
  readonly numbers?: Watch['numbers']
  readonly spared?: number
  /** Why it could not. */
  readonly error?: string
}

export interface ObservedPast {
  readonly lines: readonly string[]
  readonly releases: readonly ObservedRelease[]
  readonly judged: number
  readonly stopped: number
  /** Failed requests that stopping them would have spared. */
  readonly spared: number
}

/** Polls that a lookback takes, and the longest time between two of them, in milliseconds. */
const [LOOKBACK, LONGEST] = [4, 15_000]

/**
 * Releases of the past judged as if live, from what the sources of the metrics still remember. RFG-420 where no metric has
 * such a source, or there is no release.
 */
export async function observePast(request: PastRequest, ports: Ports): Promise<ObservedPast> {
  const around = await observedPlace(request, ports)
  const past = await metricsOfPast(around, request.say)
  const longest = durationOf(around.surroundings.strategySettings, request.duration)
  const releases = await releasesOf(request, around)
  if (releases.length === 0) throw nothingOf('the records name no release of that time', 'Give the times with --at.')
  const observed: ObservedRelease[] = []
  for (const [place, it] of releases.entries()) {
    if (ports.runner.cancelled.aborted) break
    request.say(`release ${place + 1} of ${releases.length}: ${it.name}`)
    observed.push(await observeRelease(it, around, past, longest, ports))
  }
  return summed(observed)
}

async function releasesOf(
  {at, since, journal, canary}: PastRequest,
  around: ObservedPlace,
): Promise<readonly Release[]> {
  if (at.length === 0) return recordedReleases(await journal(), around.surroundings.name, since)
  if (around.isBySlot && canary === undefined) {
    throw wrongCanary('of a release in the past it must be said which slot was the canary', 'Give --canary SLOT.')
  }
  const sides = await around.sidesNow()
  return at.map((it) => ({name: new Date(it).toISOString(), at: it, sides}))
}

type Past = Pick<ObservedPlace['configuration'], 'metrics'> & Pick<ObservedPlace, 'measured'>

/** What no source remembers is left out; its share of alpha is not given to others. */
async function metricsOfPast(
  {configuration, measured, sources}: ObservedPlace,
  say: PastRequest['say'],
): Promise<Past> {
  const readers = await sources.past()
  const all = Object.entries(configuration.metrics)
  const kept = all.filter(([name]) => Object.hasOwn(readers, name))
  if (kept.length === 0) {
    throw nothingOf(
      'no metric has a source that remembers the past',
      'Prometheus does; a router, an API or a command shows what is now.',
    )
  }
  const lost = all.filter(([name]) => !Object.hasOwn(readers, name)).map(([name]) => name)
  if (lost.length > 0) say(`left out, since their source keeps no history: ${lost.join(', ')}`)
  return {metrics: Object.fromEntries(kept), measured: {...measured, sources: readers}}
}

async function observeRelease(
  {name, at, sides, until}: Release,
  {surroundings}: ObservedPlace,
  {metrics, measured}: Past,
  longest: number,
  {clock, runner}: Pick<Ports, 'clock' | 'runner'>,
): Promise<ObservedRelease> {
  const strategy = surroundings.strategySettings
  const end = Math.min(until ?? Number.POSITIVE_INFINITY, clock.now().getTime())
  const duration = Math.max(strategy.interval, Math.min(longest, end - at))
  const lookback = LOOKBACK * Math.min(strategy.interval, LONGEST)
  const then = {clock: pastClock(at - lookback), goOn: true, signal: runner.cancelled, say: () => undefined}
  const when = new Date(at).toISOString()
  try {
    const {decision, decidedAt, numbers, plan, observations} = await watch({
      ...then,
      measured,
      strategy,
      metrics,
      sides,
      duration,
    })
    const spared = decision.verdict === 'fail' ? sparedAfter(observations, decidedAt, plan) : undefined
    return {name, at: when, decision, numbers, ...(spared === undefined ? {} : {spared})}
  } catch (error) {
    if (!(error instanceof RefugeError)) throw error
    return {name, at: when, error: codedMessageOf(error)}
  }
}

function releaseLine({name, at, decision, spared, error}: ObservedRelease): string {
  const which = name === at ? at : `${at} ${name}`
  if (!decision) return `${which}: not judged: ${error ?? ''}`
  return `${which}: ${decisionWords(decision)}${spared ? `; ${count(spared)} failed requests spared` : ''}`
}

function summed(releases: readonly ObservedRelease[]): ObservedPast {
  const judged = releases.filter((it) => it.decision && it.decision.verdict !== 'no-data')
  const stopped = judged.filter((it) => it.decision?.verdict === 'fail').length
  const spared = judged.reduce((sum, it) => sum + (it.spared ?? 0), 0)
  const blind = releases.length - judged.length
  const words = `of ${judged.length} ${judged.length === 1 ? 'release' : 'releases'} it would have stopped ${stopped}`
  const saved = stopped > 0 ? `; ${count(spared)} failed requests spared` : ''
  const rest = blind > 0 ? ` (${blind} more could not be judged)` : ''
  return {
    lines: [...releases.map(releaseLine), `${words}${saved}${rest}`],
    releases,
    judged: judged.length,
    stopped,
    spared,
  }
}

const nothingOf = (what: string, hint: string) =>
  new RefugeError('RFG-420', `nothing can be judged from history: ${what}`, {hint})
