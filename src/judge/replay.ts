import {type Field, JudgeInputError, member, oneOf, text} from './fields.ts'
import type {Look} from './look.ts'
import {take} from './observe.ts'
import {parseConfig} from './parse-config.ts'
import {begin, type JudgeState} from './state.ts'

/** The canaries of a stream that have started and not ended, by their run. */
export type Runs = Map<string, JudgeState>

/** What one line led to: the canaries as they are now are in `runs`, `output` is the line to write if there is one. */
export interface Replayed {
  readonly output?: string
  readonly warnings: readonly string[]
}

const QUIET: Replayed = {warnings: []}

/**
 * Takes one line of the replay protocol and keeps `runs` up to date. `obs` lines lead to one line of output each. Throws a
 * `JudgeInputError` whose field begins with the line's number, counted from 1. A run's memory is bounded by its horizon and is
 * given back at its `end`.
 */
export function replayLine(runs: Runs, line: string, lineNumber: number): Replayed {
  if (line.trim() === '') return QUIET
  try {
    return replayed(runs, {path: '', value: parsed(line)})
  } catch (error) {
    if (!(error instanceof JudgeInputError)) throw error
    throw new JudgeInputError(`line ${lineNumber}`, error.message)
  }
}

/** The whole stream: JSON lines in, JSON lines out. */
export async function* replay(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const runs: Runs = new Map()
  let lineNumber = 0
  for await (const line of lines) {
    lineNumber += 1
    const {output} = replayLine(runs, line, lineNumber)
    if (output !== undefined) yield output
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new JudgeInputError('line', 'is not JSON')
  }
}

function replayed(runs: Runs, line: Field): Replayed {
  const type = oneOf(member(line, 'type'), ['start', 'obs', 'end'])
  const run = text(member(line, 'run'))
  const state = runs.get(run)
  if (type === 'start') {
    if (state !== undefined) throw new JudgeInputError('run', `'${run}' has started already`)
    runs.set(run, begin(parseConfig(member(line, 'config').value)))
    return QUIET
  }
  if (state === undefined) throw new JudgeInputError('run', `'${run}' has not started`)
  if (type === 'obs') return observed(runs, run, state, line)
  runs.delete(run)
  return QUIET
}

function observed(runs: Runs, run: string, before: JudgeState, line: Field): Replayed {
  const {state, look, warnings} = take(before, line)
  runs.set(run, state)
  const said = {
    run,
    i: member(line, 'i').value,
    ...written(look, before.failed),
    ...(warnings.length > 0 && {warnings}),
  }
  return {output: JSON.stringify(said), warnings}
}

/** The decision, and the evidence while there is any to take in; `null` is minus infinity. */
function written(look: Look, decided: boolean): object {
  if (!look.begun || decided) return {decision: look.decision}
  const metrics = look.metrics.map(
    ({name, logEFail, logEPass, dispersion}) => [name, {logEFail, logEPass, dispersion}] as const,
  )
  return {
    decision: look.decision,
    outage: look.outage,
    blamed: look.blamed,
    logEFail: look.logEFail,
    metrics: Object.fromEntries(metrics),
  }
}
