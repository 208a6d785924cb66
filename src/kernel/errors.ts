/** `RFG-` and three digits; the first says whose matter it is (1 configuration and inputs … 6 backup, 9 our own bugs). */
export type Code = `RFG-${number}`

/** A place in a file that the reader can open. Lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** What may stand beside the sentence: what to do about it, where it is, and what caused it. */
export interface Details {
  readonly hint?: string
  readonly place?: Place
  readonly cause?: unknown
}

/** The one error that users see: a code, one sentence, and a hint that can be acted on. */
export class RefugeError extends Error {
  readonly code: Code
  readonly hint: string | undefined
  readonly place: Place | undefined

  constructor(code: Code, message: string, {hint, place, cause}: Details = {}) {
    super(message, cause === undefined ? {} : {cause})
    this.name = 'RefugeError'
    this.code = code
    this.hint = hint
    this.place = place
  }
}

/** Whatever was thrown, as the error to show: what is none of ours is a bug of ours, RFG-900. */
export function asRefugeError(thrown: unknown): RefugeError {
  if (thrown instanceof RefugeError) return thrown
  return new RefugeError('RFG-900', `unexpected: ${messageOf(thrown)}`, {
    cause: thrown,
    hint: 'This is a bug of refuge/deploy. Run again with debug logging and report it with the log.',
  })
}

/** The sentence of anything that can be thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** The same behind its code where it has one, so that readers of a log can look it up. */
export function codedMessageOf(thrown: unknown): string {
  return thrown instanceof RefugeError ? `${thrown.code} ${thrown.message}` : messageOf(thrown)
}

/** What went wrong with an effect, behind its code; undefined when nothing did. */
export async function failureOf(effect: Promise<unknown>): Promise<string | undefined> {
  try {
    await effect
    return undefined
  } catch (error) {
    return codedMessageOf(error)
  }
}
