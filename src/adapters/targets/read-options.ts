import {RefugeError} from '../../kernel/errors.ts'
import {optionReader, type Reader} from '../read-options.ts'

/** Reads the options of a target. RFG-300 for a value that cannot be. */
export function readerOf(kind: string, options: Readonly<Record<string, unknown>>): Reader {
  return optionReader(
    options,
    (name, expected) =>
      new RefugeError('RFG-300', `target of kind ${kind}: '${name}' must be ${expected}`, {
        hint: "Correct it in refuge.yml; 'refuge validate' shows the line.",
      }),
    (value) => `, got ${JSON.stringify(value)}`,
  )
}
