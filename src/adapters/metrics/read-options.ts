import {RefugeError} from '../../kernel/errors.ts'
import {optionReader, type Reader} from '../read-options.ts'

/** Reads the options of a source. RFG-410 for a value that cannot be; it never shows the value, which may be a secret. */
export function readerOf(kind: string, options: Readonly<Record<string, unknown>>): Reader {
  return optionReader(
    options,
    (name, expected) =>
      new RefugeError('RFG-410', `source of kind ${kind}: '${name}' must be ${expected}`, {
        hint: "Correct it in refuge.yml, or the variable that its template names; 'refuge validate' shows the line.",
      }),
  )
}
