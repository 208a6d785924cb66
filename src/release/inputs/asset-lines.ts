import type {Input} from '../../kernel/inputs.ts'

/** Lines of names or globs; blank ones do not count. */
export function assetLines(): Input<readonly string[]> {
  return {default: '', required: false, parse: (raw) => raw.split('\n').flatMap((it) => it.trim() || [])}
}
