import {RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import type {Ports} from '../ports/ports.ts'
import type {ProbeCounts} from '../ports/probe.ts'
import {type Prober, startProber} from './prober.ts'
import {familiesSentence, probeSentence, reasonsSentence} from './sentence.ts'

export interface ProbeRequest {
  readonly origins: readonly string[]
  readonly paths: readonly string[]
  /** Requests a second to each address. */
  readonly rate: number
  /** Milliseconds. */
  readonly duration: number
  /** Longest wait for a whole answer, in milliseconds. */
  readonly timeout: number
  /** Share of failures that is put up with, 0–1. */
  readonly tolerated: number
  readonly dryRun: boolean
}

export interface ProbeOutcome {
  /** `clean`: within what is tolerated; `failing`: more failed; `nothing`: no request came to an end. */
  readonly outcome: 'clean' | 'failing' | 'nothing'
  readonly sent: number
  readonly failed: number
  /** By address. */
  readonly counts: Readonly<Record<string, ProbeCounts>>
  readonly problem?: RefugeError
}

/** Milliseconds between two lines in the log. */
const LINE = 60_000

/** Asks every address until the time is over or a signal comes; either way its numbers are told. */
export async function probeOrigins(request: ProbeRequest, ports: Ports): Promise<ProbeOutcome> {
  const {clock, runner, neighbours} = ports
  const {origins, paths, rate, duration, timeout} = request
  if (request.dryRun) {
    runner.info(`would ask ${origins.map((it) => oneLine(it)).join(', ')} ${rate} times a second each`)
    return {outcome: 'nothing', sent: 0, failed: 0, counts: {}}
  }
  const sender = await neighbours.probeSender({timeout})
  const prober = startProber({paths, rate}, {clock, sender})
  prober.aim(Object.fromEntries(origins.map((it) => [it, it])))
  const end = clock.monotonic() + duration
  while (clock.monotonic() < end && !runner.cancelled.aborted) {
    await clock.sleep(Math.min(LINE, end - clock.monotonic()), runner.cancelled)
    for (const line of linesOf(prober, origins)) runner.info(line)
  }
  // A runner that cancels kills soon after: what is still waiting then is not waited for.
  await (runner.cancelled.aborted ? prober.stop() : prober.finish())
  return outcomeOf(countsOf(prober, origins), request.tolerated)
}

function countsOf(prober: Prober, origins: readonly string[]): ProbeOutcome['counts'] {
  return Object.fromEntries(
    origins.flatMap((it) => {
      const counts = prober.counts(it)
      return counts ? [[it, counts]] : []
    }),
  )
}

function linesOf(prober: Prober, origins: readonly string[]): readonly string[] {
  return Object.entries(countsOf(prober, origins)).map(([origin, it]) => `${oneLine(origin)}: ${sentenceOf(it)}`)
}

/** Everything of an address in a sentence. */
export function sentenceOf(it: ProbeCounts): string {
  return [probeSentence(it), familiesSentence(it), reasonsSentence(it)].filter((part) => part !== undefined).join('; ')
}

function outcomeOf(counts: ProbeOutcome['counts'], tolerated: number): ProbeOutcome {
  const all = Object.values(counts)
  const sum = (count: 'sent' | 'failed' | 'dropped') => all.reduce((total, it) => total + it[count], 0)
  const [sent, failed, dropped] = [sum('sent'), sum('failed'), sum('dropped')]
  const known = {sent, failed, counts}
  if (sent === 0) return {...known, outcome: 'nothing', problem: problem('no probe came to an end')}
  // An address that answers a tenth of the requests must not hide behind one that answers all.
  const isBad = all.some((it) => it.failed > tolerated * it.sent)
  if (!isBad) return {...known, outcome: 'clean'}
  return {...known, outcome: 'failing', problem: problem(`of the probes ${probeSentence({sent, failed, dropped})}`)}
}

function problem(what: string): RefugeError {
  return new RefugeError('RFG-419', what, {hint: 'The summary names each address and why its requests failed.'})
}
