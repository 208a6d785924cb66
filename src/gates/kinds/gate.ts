import type {JsonSchema} from '../../ports/kinds.ts'
import type {Facts, Known, Need} from './facts.ts'
import type {Settings} from './settings.ts'

/** What a gate says. Unknown is no pass: it closes like a failure unless the configuration allows it. */
export type Ruling =
  | {readonly verdict: 'pass'; readonly reasons: readonly string[]}
  | {readonly verdict: 'fail' | 'unknown'; readonly reasons: readonly string[]; readonly hint: string}

/** A setting that has the right shape and no sense. */
export interface SettingMistake {
  /** The keys that lead to it, from the gate. */
  readonly at: readonly (string | number)[]
  readonly message: string
  readonly hint: string
}

/** A day that does not exist, such as 2026-02-30. */
export function inNoCalendar(at: SettingMistake['at'], text: string): SettingMistake {
  return {at, message: `'${text}' is in no calendar`, hint: 'Write a day as YEAR-MONTH-DAY.'}
}

/** What a gate's settings may refer to. */
export interface Surrounded {
  /** The environment that asks for the gate. */
  readonly environment: string
  readonly environments: readonly string[]
  /** Sources of backups. */
  readonly sources: readonly string[]
}

/** A gate: its part of refuge.yml, the facts that it needs, and its rule. Everything is pure. */
export interface Gate {
  readonly name: string
  /** What it asks, in one sentence. */
  readonly summary: string
  /** Properties of its mapping in refuge.yml, with descriptions and defaults. */
  readonly properties: JsonSchema
  readonly required: readonly string[]
  readonly needs: readonly Need[]
  mistakes(settings: Settings, around: Surrounded): readonly SettingMistake[]
  rule(settings: Settings, facts: Facts, now: Date): Ruling
}

export const pass = (...reasons: readonly string[]): Ruling => ({verdict: 'pass', reasons})

export const fail = (reasons: readonly string[], hint: string): Ruling => ({verdict: 'fail', reasons, hint})

export const unknown = (reason: string, hint: string): Ruling => ({verdict: 'unknown', reasons: [reason], hint})

/** The rule for a fact; unknown where the fact is. */
export function ruleOn<T>(fact: Known<T>, rule: (value: T) => Ruling): Ruling {
  return fact.isKnown ? rule(fact.value) : unknown(fact.why, fact.hint)
}

const MOST_REASONS = 10

/** As many reasons as a person reads, and how many more there are. */
export function shortened(reasons: readonly string[], what: string): readonly string[] {
  if (reasons.length <= MOST_REASONS) return reasons
  return [...reasons.slice(0, MOST_REASONS), `and ${reasons.length - MOST_REASONS} more ${what}`]
}
