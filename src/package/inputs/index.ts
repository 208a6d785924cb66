import type {Input} from '../../kernel/inputs.ts'
import {DIGEST, FILE_NAME} from '../manifest.ts'

/** Name of a package: letters, digits, dots, dashes and underscores. */
export function packageName(fallback: string): Input<string> {
  return {
    default: fallback,
    required: false,
    parse(raw) {
      if (FILE_NAME.test(raw)) return raw
      throw new Error(`expected letters, digits, dots, dashes and underscores, got '${raw}'`)
    },
  }
}

/** A digest, required. */
export function digest(): Input<string> {
  return {
    default: '',
    required: true,
    parse(raw) {
      if (DIGEST.test(raw)) return raw
      throw new Error(`expected sha256: and 64 hex digits, got '${raw}'`)
    },
  }
}
