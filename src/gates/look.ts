import {asRefugeError} from '../kernel/errors.ts'
import {type Known, known, notKnown} from './kinds/index.ts'

/** Looks something up; what fails is not known, for the reason that the error gives. */
export async function look<T>(work: () => Promise<T>): Promise<Known<T>> {
  return lookInto(async () => known(await work()))
}

/** The same for work that may find out by itself that it is not known. */
export async function lookInto<T>(work: () => Promise<Known<T>>): Promise<Known<T>> {
  try {
    return await work()
  } catch (thrown) {
    const {code, message, hint} = asRefugeError(thrown)
    return notKnown(`${code} ${message}`, hint ?? 'Mend that and ask again.')
  }
}
