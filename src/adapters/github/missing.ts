import {RefugeError} from '../../kernel/errors.ts'

export const isCode = (error: unknown, code: string) => error instanceof RefugeError && error.code === code

/** What a call answers; undefined where GitHub says that there is no such thing. */
export async function unlessMissing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call
  } catch (error) {
    if (isCode(error, 'RFG-523')) return undefined
    throw error
  }
}
