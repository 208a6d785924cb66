/** Input that cannot be judged: `field` is its path, such as `config.metrics[0].fail.ratio`. */
export class JudgeInputError extends Error {
  readonly field: string

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`)
    this.name = 'JudgeInputError'
    this.field = field
  }
}

/** One value of some input, with its path for the error. */
export interface Field {
  readonly path: string
  readonly value: unknown
}

/** Bounds of a number; `above` is exclusive. */
export interface Bounds {
  readonly min?: number
  readonly max?: number
  readonly above?: number
  readonly whole?: boolean
}

/** The member `name` of an object, absent ones as `undefined`; inherited ones do not count. */
export function member(of: Field, name: string): Field {
  if (!isRecord(of.value)) throw wrong(of, 'an object')
  return {
    path: of.path === '' ? name : `${of.path}.${name}`,
    value: Object.hasOwn(of.value, name) ? of.value[name] : undefined,
  }
}

/** The elements of a list. */
export function elements(of: Field): readonly Field[] {
  if (!Array.isArray(of.value)) throw wrong(of, 'a list')
  return of.value.map((value: unknown, index) => ({path: `${of.path}[${index}]`, value}))
}

/** A finite number within bounds. */
export function number(of: Field, bounds: Bounds = {}): number {
  const {value} = of
  if (typeof value !== 'number' || !Number.isFinite(value) || !within(value, bounds)) throw wrong(of, describe(bounds))
  return value
}

/** Counters beyond this are no longer exact, and their squares would leave the numbers. */
const LARGEST_COUNT = Number.MAX_SAFE_INTEGER

/** A count or a level: a number that is not negative, and no larger than counting allows. */
export function quantity(of: Field): number {
  const value = number(of, {min: 0})
  if (value > LARGEST_COUNT) throw wrong(of, `a number of at most ${LARGEST_COUNT}`)
  return value
}

/** A text that is not empty. */
export function text(of: Field): string {
  if (typeof of.value !== 'string' || of.value === '') throw wrong(of, 'a text')
  return of.value
}

/** One of the given words. */
export function oneOf<T extends string>(of: Field, words: readonly T[]): T {
  const word = words.find((it) => it === of.value)
  if (word === undefined) throw wrong(of, `one of ${words.join(', ')}`)
  return word
}

/** An error that says what was expected and what came. */
export function wrong(of: Field, expected: string): JudgeInputError {
  return new JudgeInputError(
    of.path === '' ? 'input' : of.path,
    of.value === undefined ? `is missing (expected ${expected})` : `expected ${expected}, got ${shown(of.value)}`,
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function within(value: number, {min = -Infinity, max = Infinity, above = -Infinity, whole = false}: Bounds): boolean {
  return value >= min && value <= max && (value > above || above === -Infinity) && (!whole || Number.isInteger(value))
}

function describe({min, max, above, whole = false}: Bounds): string {
  const limits = [
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ]
  return [whole ? 'a whole number' : 'a number', limits.join(' and ')].filter((it) => it !== '').join(' ')
}

function shown(value: unknown): string {
  const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value)
  return json.length > 60 ? `${json.slice(0, 57)}...` : json
}
