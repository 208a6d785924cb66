import {type Buffers, copyIn} from '../kernel/buffers.ts'
import {messageOf, RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import {type RunningHash, runningSha256} from '../kernel/hash.ts'
import type {Item, OpenFile} from '../ports/backup-source.ts'
import {cancelled} from './cancelled.ts'
import {goneAway, type PackOptions, type Progress} from './pack-progress.ts'

type File = Extract<Item, {type: 'file'}>

/** One reading, and three more of a file that changes meanwhile. */
const READINGS = 4
const BLOCK = 512

/**
 * A file as member of the tar, once for each reading: the last copy counts, and only that is in the manifest. Answers
 * whether the file is in the archive.
 */
export async function* packFile(file: File, it: Progress, options: PackOptions): AsyncGenerator<Uint8Array, boolean> {
  let copy: Copy | undefined
  for (let reading = 0; reading < READINGS; reading++) {
    const open = await opened(file, it)
    if (open === 'unreadable' && copy === undefined) return false
    if (open === undefined && copy === undefined) {
      goneAway(it, file.path, options)
      return false
    }
    if (typeof open !== 'object') break
    copy = yield* packCopy(file, open, it.buffers, options)
    if (copy.isWhole) break
    it.changed++
  }
  if (!copy?.isWhole && !options.acceptChanges) throw changing(file.path)
  if (copy) await options.line(it.sum.add({path: file.path, type: 'file', ...copy.line}))
  return true
}

interface Copy {
  readonly line: {readonly mode: number; readonly size: number; readonly sha256: string}
  /** The file did not change while it was read. */
  readonly isWhole: boolean
}

async function opened(file: File, it: Progress): Promise<OpenFile | 'unreadable' | undefined> {
  try {
    return await file.open()
  } catch (thrown) {
    it.unreadable.push({path: file.path, why: messageOf(thrown)})
    return 'unreadable'
  }
}

async function* packCopy(
  {path}: File,
  open: OpenFile,
  buffers: Buffers,
  {format, signal}: Pick<PackOptions, 'format' | 'signal'>,
): AsyncGenerator<Uint8Array, Copy> {
  const {size, mode, mtime, uid, gid} = open
  const hash = runningSha256()
  try {
    yield* copyIn(buffers, format.header({type: 'file', path, size, mode, mtime, uid, gid}))
    const missing = yield* content(path, open, {hash, buffers, signal})
    yield* copyIn(buffers, new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK))
    const isWhole = missing === 0 && (await open.unchanged())
    return {line: {mode, size, sha256: hash.digest()}, isWhole}
  } finally {
    await open.close()
  }
}

interface Into extends Pick<Progress, 'buffers'>, Pick<PackOptions, 'signal'> {
  readonly hash: RunningHash
}

/** Reads straight into the buffers. A file that became shorter is filled up with zeros; answers with their number. */
async function* content(
  path: string,
  open: OpenFile,
  {hash, buffers, signal}: Into,
): AsyncGenerator<Uint8Array, number> {
  let left = open.size
  while (left > 0) {
    if (signal.aborted) throw cancelled()
    const free = buffers.free().subarray(0, left)
    const count = await read(path, open, free)
    if (count === 0) break
    hash.update(free.subarray(0, count))
    left -= count
    const full = buffers.filled(count)
    if (full) yield full
  }
  const missing = left
  for (; left > 0; left -= Math.min(left, ZEROS.length)) {
    const zeros = ZEROS.subarray(0, left)
    hash.update(zeros)
    yield* copyIn(buffers, zeros)
  }
  return missing
}

const ZEROS = new Uint8Array(64 * 1024)

async function read(path: string, open: OpenFile, into: Uint8Array): Promise<number> {
  try {
    return await open.read(into)
  } catch (thrown) {
    throw broken(path, thrown)
  }
}

function changing(path: string): RefugeError {
  return new RefugeError('RFG-607', `${oneLine(path)} changed during each of ${READINGS} readings`, {
    hint: 'Take the source while nothing writes to it, exclude the file, or accept its last reading with `changing: accept`.',
  })
}

/** A file that broke off in the middle of a reading: what is in the archive already cannot be taken back. */
function broken(path: string, thrown: unknown): RefugeError {
  return new RefugeError('RFG-606', `${oneLine(path)} cannot be read to its end: ${messageOf(thrown)}`, {
    hint: 'Check the disk that it lies on.',
    cause: thrown,
  })
}
