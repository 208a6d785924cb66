import {buffersInTurn, copyIn} from '../kernel/buffers.ts'
import type {Found, Item} from '../ports/backup-source.ts'
import {cancelled} from './cancelled.ts'
import {type End, plainLine, sumUp} from './manifest.ts'
import {packFile} from './pack-file.ts'
import {goneAway, type PackOptions, type Progress} from './pack-progress.ts'
import type {Unreadable} from './red.ts'

/** What was packed. */
export interface Packed extends Omit<End, 'end'> {
  readonly skipped: number
  /** Readings that were repeated because the file had changed meanwhile. */
  readonly changedWhileRead: number
  readonly unreadable: readonly Unreadable[]
}

/**
 * A source as one tar: the members in the order of the walk, each file read once, in two buffers that are filled in
 * turn. Ends with what was packed.
 */
export async function* pack(found: AsyncIterable<Found>, options: PackOptions): AsyncGenerator<Uint8Array, Packed> {
  const it: Progress = {buffers: buffersInTurn(BUFFER), sum: sumUp(), unreadable: [], skipped: 0, changed: 0}
  const missing = new Set<string>()
  for await (const next of found) {
    if (options.signal.aborted) throw cancelled()
    if (next.kind === 'skipped') it.skipped++
    else if (next.kind === 'unreadable') it.unreadable.push({path: next.path, why: next.why})
    else if (next.kind === 'gone') goneAway(it, next.path, options)
    else yield* packItem(next.item, it, missing, options)
  }
  const {sum, unreadable, skipped, changed} = it
  options.judge({files: sum.files, bytes: sum.bytes, unreadable})
  yield* copyIn(it.buffers, END_MARK)
  if (it.buffers.rest().length > 0) yield it.buffers.rest()
  const {files, bytes, tree} = sum.end()
  return {files, bytes, tree, skipped, changedWhileRead: changed, unreadable}
}

const BUFFER = 256 * 1024

/** Two blocks of zeros. */
const END_MARK = new Uint8Array(1024)

async function* packItem(
  item: Item,
  it: Progress,
  missing: Set<string>,
  options: PackOptions,
): AsyncGenerator<Uint8Array> {
  if (item.type === 'file') {
    const isThere = yield* packFile(item, it, options)
    if (!isThere) missing.add(item.path)
    return
  }
  if (item.type === 'hardlink' && missing.has(item.target)) {
    it.unreadable.push({path: item.path, why: 'the file that it is another name of could not be read'})
    return
  }
  await options.line(it.sum.add(plainLine(item)))
  yield* copyIn(it.buffers, options.format.header({...item, size: 0}))
}

/** Reads everything as `pack` does and keeps nothing but the sums. */
export async function digest(found: AsyncIterable<Found>, options: Omit<PackOptions, 'line'>): Promise<Packed> {
  const packing = pack(found, {...options, line: async () => {}})
  for (;;) {
    const {done, value} = await packing.next()
    if (done) return value
  }
}
