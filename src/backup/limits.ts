import {RefugeError} from '../kernel/errors.ts'
import type {Head} from './head.ts'
import {readableSize} from './size.ts'

/** How much a restore may bring. */
export interface Limits {
  readonly maxBytes: number | undefined
  readonly maxFiles: number | undefined
}

export const UNLIMITED: Limits = {maxBytes: undefined, maxFiles: undefined}

/** Highest ratio of a compressed archive that is believed without a look at what the head says. */
const RATIO = 1000
/** Headers of a member, and copies of files that changed while they were read. */
const MEMBER_BYTES = 16 * 1024
const COPIES = 4

/** Refuses a point that says itself that it is too large: RFG-644. */
export function checkLimits({files, bytes}: Pick<Head, 'files' | 'bytes'>, {maxBytes, maxFiles}: Limits): void {
  if (maxFiles !== undefined && files > maxFiles) throw tooMuch(`${files} files, more than max-files ${maxFiles}`)
  if (maxBytes !== undefined && bytes > maxBytes) throw tooMuch(`${readableSize(bytes)}, more than max-bytes`)
}

/**
 * The unpacked stream, ended with RFG-644 when it grows beyond what can be believed: a thousand times the stored bytes, or
 * where the head says that the files are larger (holes become zeros, which pack better than that), what it says.
 */
export async function* limited(
  plain: AsyncIterable<Uint8Array>,
  head: Pick<Head, 'files' | 'bytes' | 'archive'>,
  {maxBytes}: Limits,
): AsyncGenerator<Uint8Array> {
  const believed = Math.max(RATIO * head.archive.size, COPIES * head.bytes) + MEMBER_BYTES * (head.files + 64)
  const allowed =
    maxBytes === undefined ? believed : Math.min(believed, COPIES * maxBytes + MEMBER_BYTES * (head.files + 64))
  let size = 0
  for await (const piece of plain) {
    size += piece.length
    if (size > allowed)
      throw tooMuch(`more than ${readableSize(allowed)} come out of ${readableSize(head.archive.size)}`)
    yield piece
  }
}

function tooMuch(what: string): RefugeError {
  return new RefugeError('RFG-644', `the archive is larger than it may be: ${what}`, {
    hint: 'If the point is good, raise `max-bytes` and `max-files`; otherwise find out who can write to the store.',
  })
}
