import {messageOf, RefugeError} from '../../../kernel/errors.ts'

/** A failure of the file system as an error of the store: RFG-605. */
export function storeFailure(what: string, cause: unknown): RefugeError {
  if (cause instanceof RefugeError) return cause
  return new RefugeError('RFG-605', `the store cannot ${what}: ${messageOf(cause)}`, {
    hint: hintFor(codeOf(cause)),
    cause,
  })
}

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, or point the store to another one. What was there before is untouched.',
  EDQUOT: 'The quota is used up: make room, or point the store elsewhere. What was there before is untouched.',
  EPERM: 'The file system of the store must know hard links, so that no object is ever replaced.',
  ENOTSUP: 'The file system of the store must know hard links, so that no object is ever replaced.',
}

function hintFor(code: string | undefined): string {
  const known = code === undefined ? undefined : HINTS[code]
  return known ?? 'Check that the folder of the store is mounted and may be written by this user.'
}

/** The code of an error of the file system. */
export function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined
}
