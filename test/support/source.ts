import {comparePaths} from '../../src/kernel/order.ts'
import type {BackupSource, Found, OpenFile} from '../../src/ports/backup-source.ts'

/** What a file in memory does when it is read; called once for each reading. */
export interface Behaviour {
  readonly content: string | Uint8Array
  /** Changes while it is being read, so many times. */
  readonly changes?: number
  /** Ends earlier than it said, in every reading that changes. */
  readonly shrinks?: boolean
  readonly fails?: 'open' | 'read' | 'gone'
}

const NAMED = {mode: 0o644, mtime: 1_700_000_000_123, uid: 0, gid: 0}

/** A source in memory: files by path. */
export function memorySource(
  files: Readonly<Record<string, string | Behaviour>>,
  more: readonly Found[] = [],
): BackupSource {
  return {
    kind: 'files',
    preflight: async () => {},
    async *walk() {
      const paths = Object.keys(files).sort(comparePaths)
      for (const path of paths) yield foundFile(path, files[path] ?? '')
      yield* more
    },
    destination: () => Promise.reject(new Error('a source in memory takes no restore')),
  }
}

function foundFile(path: string, it: string | Behaviour): Found {
  const behaviour = typeof it === 'string' ? {content: it} : it
  const bytes = new Uint8Array(Buffer.from(behaviour.content))
  let reading = 0
  const open = async () => {
    if (behaviour.fails === 'gone') return undefined
    if (behaviour.fails === 'open') throw new Error('EACCES: permission denied')
    return openBytes(bytes, behaviour, reading++ < (behaviour.changes ?? 0))
  }
  return {kind: 'item', item: {...NAMED, path, type: 'file', size: bytes.length, open}}
}

function openBytes(bytes: Uint8Array, {shrinks, fails}: Behaviour, changes: boolean): OpenFile {
  let at = 0
  const end = changes && shrinks ? Math.floor(bytes.length / 2) : bytes.length
  return {
    ...NAMED,
    size: bytes.length,
    async read(into) {
      if (fails === 'read') throw new Error('EIO: i/o error')
      const piece = bytes.subarray(at, Math.min(end, at + into.length))
      into.set(piece)
      at += piece.length
      return piece.length
    },
    unchanged: async () => !changes,
    close: async () => {},
  }
}
