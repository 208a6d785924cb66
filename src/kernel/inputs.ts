import {parseDuration} from './duration.ts'
import {messageOf, RefugeError} from './errors.ts'
import {parseRevision, type Revision} from './revision.ts'

/** One input of an action: how its text becomes a value. `default` is the text that stands in `action.yml`. */
export interface Input<T> {
  readonly default: string
  readonly required: boolean
  /** Given and empty is a value of its own, not the default. */
  readonly mayBeEmpty?: true
  parse(raw: string): T
}

export type InputSpec = Readonly<Record<string, Input<unknown>>>

/** The specification is the type: `force` is a boolean in `run` because `flag()` says so. */
export type Inputs<S extends InputSpec> = {readonly [K in keyof S]: S[K] extends Input<infer T> ? T : never}

/** Any text; without a default it is required. */
export function text(fallback?: string): Input<string> {
  return {default: fallback ?? '', required: fallback === undefined, parse: (raw) => raw}
}

/** Text that may be left out: undefined then. */
export function optional(): Input<string | undefined> {
  return {default: '', required: false, parse: (raw) => (raw === '' ? undefined : raw)}
}

/** A full commit id or a digest, required. */
export function revision(): Input<Revision> {
  return {default: '', required: true, parse: parseRevision}
}

/** `true` or `false`, nothing else. */
export function flag(fallback: boolean): Input<boolean> {
  return {default: String(fallback), required: false, parse: parseFlag}
}

/** One of a few words. An empty fallback makes it optional: undefined when left out. */
export function oneOf<const W extends string, F extends W | ''>(
  words: readonly W[],
  fallback: F,
): Input<F extends '' ? W | undefined : W>
export function oneOf(words: readonly string[], fallback: string): Input<string | undefined> {
  return {
    default: fallback,
    required: false,
    parse(raw) {
      if (raw === '' && fallback === '') return undefined
      if (words.includes(raw)) return raw
      throw new Error(`expected ${words.join(' or ')}, got '${raw}'`)
    },
  }
}

/** A duration with its unit (`10m`, `5h15m`), in milliseconds. */
export function duration(fallback: string): Input<number> {
  return {default: fallback, required: false, parse: parseDuration}
}

/** Reads every input and reports all mistakes at once (RFG-101), before anything runs. */
export function readInputs<S extends InputSpec>(spec: S, raw: (name: string) => string | undefined): Inputs<S> {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(spec)) {
    const given = (input.mayBeEmpty ? raw(name) : raw(name) || undefined) ?? input.default
    try {
      if (given === '' && input.required) throw new Error('is required')
      values[name] = input.parse(given)
    } catch (error) {
      problems.push(`input '${name}': ${messageOf(error)}`)
    }
  }
  if (problems.length > 0) {
    throw new RefugeError('RFG-101', problems.join('\n'), {
      hint: 'The inputs and their values are listed in the README beside the action.yml.',
    })
  }
  return values as Inputs<S>
}

function parseFlag(raw: string): boolean {
  if (raw === 'true') return true
  if (raw === 'false') return false
  throw new Error(`expected true or false, got '${raw}'`)
}
