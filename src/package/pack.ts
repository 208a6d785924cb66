import {type Buffers, buffersInTurn, copyIn} from '../kernel/buffers.ts'
import {runningSha256} from '../kernel/hash.ts'
import type {ArchiveFormat} from '../ports/archive.ts'
import type {Found, Item, OpenFile} from '../ports/backup-source.ts'
import type {Entry} from './manifest.ts'
import {evenMember, packable, refused} from './member.ts'

const BUFFER = 256 * 1024
const BLOCK = 512
/** Two blocks of zeros. */
const END_MARK = new Uint8Array(1024)

type File = Extract<Item, {type: 'file'}>

/**
 * A folder as one tar that is the same bytes wherever and whenever it was built: members in the order of the walk, made
 * even. The walk begins with the folder `top` itself, which is not a member. Ends with what is in it.
 */
export async function* pack(
  found: AsyncIterable<Found>,
  top: string,
  format: Pick<ArchiveFormat, 'header'>,
): AsyncGenerator<Uint8Array, readonly Entry[]> {
  const buffers = buffersInTurn(BUFFER)
  const entries: Entry[] = []
  for await (const next of found) {
    if (next.kind === 'item' && next.item.path === top) continue
    const item = packable(next, top)
    if (item.type === 'file') entries.push(yield* packFile(item, buffers, format))
    else {
      const member = evenMember(item, 0)
      const {size: _none, mtime: _time, uid: _user, gid: _group, ...entry} = member
      yield* copyIn(buffers, format.header(member))
      entries.push(entry)
    }
  }
  yield* copyIn(buffers, END_MARK)
  if (buffers.rest().length > 0) yield buffers.rest()
  return entries
}

async function* packFile(
  file: File,
  buffers: Buffers,
  format: Pick<ArchiveFormat, 'header'>,
): AsyncGenerator<Uint8Array, Entry> {
  const open = await opened(file)
  try {
    const member = evenMember({...file, mode: open.mode}, open.size)
    const {path, mode, size} = member
    yield* copyIn(buffers, format.header(member))
    const sha256 = yield* content(file, open, buffers)
    yield* copyIn(buffers, new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK))
    return {path, type: 'file', mode, size, sha256}
  } finally {
    await open.close()
  }
}

export async function opened(file: File): Promise<OpenFile> {
  const open = await file.open()
  if (!open) throw refused(file.path, 'it went away meanwhile')
  return open
}

async function* content(file: File, open: OpenFile, buffers: Buffers): AsyncGenerator<Uint8Array, string> {
  const hash = runningSha256()
  let left = open.size
  while (left > 0) {
    const free = buffers.free().subarray(0, left)
    const bytes = await open.read(free)
    if (bytes === 0) break
    hash.update(free.subarray(0, bytes))
    left -= bytes
    const full = buffers.filled(bytes)
    if (full) yield full
  }
  if (left > 0 || !(await open.unchanged())) throw refused(file.path, 'it changed while it was packed')
  return hash.digest()
}
