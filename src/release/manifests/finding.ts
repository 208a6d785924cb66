import {refusal, type Source, type Value} from './source.ts'

/** What a manifest says of its version: the place to write it to, or a sentence's part that says why there is none. */
export type Finding =
  | {readonly kind: 'place'; readonly source: Source; readonly value: Value; readonly next: string}
  | {readonly kind: 'elsewhere'; readonly file: string; readonly why: string}

/** A place to write to. */
export type Change = Extract<Finding, {kind: 'place'}>

/** A version that is written as it is, or in the form that `next` gives it. */
export function place(source: Source, value: Value, next: string): Finding {
  return {kind: 'place', source, value, next}
}

/** A manifest that is there but does not hold the version: `${file} ${why}` is the sentence. */
export function elsewhere({file}: Source, why: string): Finding {
  return {kind: 'elsewhere', file, why}
}

/** A manifest that could hold the version and does not. */
export function unnamed(source: Source): Finding {
  return elsewhere(source, 'names no version')
}

/** The value, or that the file names none. */
export function placeOr(source: Source, value: Value | undefined, next: string): Finding {
  return value ? place(source, value, next) : unnamed(source)
}

/** Places of which only one can be meant: RFG-214 when they do not say the same. */
export function agreeing(source: Source, values: readonly Value[], next: string): readonly Finding[] {
  const other = values.find((it) => it.value !== values[0]?.value)
  if (!other) return values.map((it) => place(source, it, next))
  throw refusal(
    source,
    other.start,
    `this version is ${other.value}, but another one in the file is ${values[0]?.value}`,
    'Keep one of them, or make them equal: it cannot be told which one is meant.',
  )
}
