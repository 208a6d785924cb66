import {parseDuration} from '../../../src/kernel/duration.ts'
import {messageOf, RefugeError} from '../../../src/kernel/errors.ts'
import {observeNow, observePast} from '../../../src/rollout/index.ts'
import type {Arguments} from '../read-arguments.ts'
import type {RunVerb} from '../verb.ts'
import {journalOf, whereIn} from '../where.ts'

/** Ends with 0 where the canary would have gone on to everybody, or where releases of the past could be judged. */
export const observe: RunVerb = async (given, ports) => {
  const [environment = ''] = given.operands
  const {canary, since, at} = given.options
  const request = {
    ...whereIn(given, ports),
    environment,
    canary,
    duration: durationIn(given, 'for'),
    say: (line: string) => (given.flags.json ? undefined : ports.runner.info(line)),
  }
  if (since === undefined && at === undefined) {
    const {lines, isGood, ...json} = await observeNow(request, ports)
    return {lines, json, ok: isGood}
  }
  const from = ports.clock.now().getTime() - (durationIn(given, 'since') ?? 0)
  const journal = () => journalOf(given, ports)
  const {lines, ...json} = await observePast({...request, since: from, at: timesIn(at), journal}, ports)
  return {lines, json, ok: json.judged > 0}
}

function durationIn({options}: Arguments, name: 'for' | 'since'): number | undefined {
  const text = options[name]
  if (text === undefined) return undefined
  try {
    return parseDuration(text)
  } catch (error) {
    throw wrong(`--${name}: ${messageOf(error)}`)
  }
}

/** `2026-11-24T10:00:00Z,…`, oldest first; a time needs its zone. */
function timesIn(text: string | undefined): readonly number[] {
  const times = (text ?? '').split(',').map((it) => it.trim())
  const read = times.filter((it) => it !== '').map((it) => [it, TIME.test(it) ? Date.parse(it) : Number.NaN] as const)
  const bad = read.find(([, time]) => Number.isNaN(time))
  if (bad) throw wrong(`--at: '${bad[0].slice(0, 60)}' is no time such as 2026-11-24T10:00:00Z`)
  return read.map(([, time]) => time).toSorted((a, b) => a - b)
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

const wrong = (what: string) =>
  new RefugeError('RFG-104', `refuge observe: ${what}`, {hint: 'refuge observe --help says what it takes.'})
