import {type BigIntStats, closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import type {OpenFile} from '../../../ports/backup-source.ts'

/** Files of this size are read without giving way to timers, signals and other streams. */
const SMALL = 64 * 1024
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Opens a file as it is now; undefined when it is gone; throws when it may not be read, or is no file any more. */
export function openForReading(path: string): OpenFile | undefined {
  const fd = openIfThere(path)
  if (fd === undefined) return undefined
  const stats = fstatSync(fd, {bigint: true})
  if (!stats.isFile()) {
    closeSync(fd)
    throw new Error('it is no file any more')
  }
  return {
    size: Number(stats.size),
    mode: Number(stats.mode & 0o7777n),
    mtime: millisecondsOf(stats),
    uid: Number(stats.uid),
    gid: Number(stats.gid),
    async read(into) {
      if (stats.size > SMALL) await otherTurns()
      // At once: the system reads ahead, and to hand a buffer to another thread takes longer than to copy it.
      return readSync(fd, into)
    },
    unchanged: async () => isSame(stats, fstatSync(fd, {bigint: true})),
    close: async () => closeSync(fd),
  }
}

function otherTurns(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs && before.ctimeNs === after.ctimeNs
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, FLAGS)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined
    throw thrown
  }
}

/** The nearest millisecond: Node's own rounds down, and times set from JavaScript lie just below. */
export function millisecondsOf({mtimeNs}: Pick<BigIntStats, 'mtimeNs'>): number {
  return Math.round(Number(mtimeNs) / 1e6)
}
