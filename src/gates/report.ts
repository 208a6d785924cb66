import type {Place} from '../kernel/errors.ts'

/** What one gate said. */
export interface GateResult {
  readonly gate: string
  readonly verdict: 'pass' | 'fail' | 'unknown'
  /** It keeps the environment closed. */
  readonly closes: boolean
  readonly reasons: readonly string[]
  readonly hint?: string
  /** Why it does not close although it did not pass. */
  readonly spared?: string
  readonly place: Place
}

/** What all gates of an environment said in one pass: plain data, to be recorded and printed. */
export interface GateReport {
  readonly environment: string
  /** Undefined where nobody could say what would be deployed. */
  readonly revision: string | undefined
  readonly at: string
  readonly outcome: 'open' | 'closed'
  readonly gates: readonly GateResult[]
}
