import type {Ports} from '../../src/ports/ports.ts'
import type {Arguments} from './read-arguments.ts'

/** What a verb answers: lines for people, plain data for machines, and whether the thing asked for is true. */
export interface Answer {
  readonly lines: Iterable<string> | AsyncIterable<string>
  readonly json?: unknown
  readonly ok: boolean
}

export type RunVerb = (given: Arguments, ports: Ports) => Promise<Answer>

export interface Verb {
  /** One line for the help. */
  readonly summary: string
  /** What stands after the verb, such as `ENVIRONMENT`; in brackets when it may be left out. */
  readonly operands: readonly string[]
  /** Options of its own, each with what it is for. */
  readonly options?: Readonly<Record<string, string>>
  load(): Promise<RunVerb>
}
