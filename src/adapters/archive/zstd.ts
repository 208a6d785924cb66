import type {Transform} from 'node:stream'
import {constants, createZstdCompress, createZstdDecompress} from 'node:zlib'
import {messageOf, RefugeError} from '../../kernel/errors.ts'
import {overlap} from '../../kernel/overlap.ts'
import {giveBack} from './give-back.ts'

const CHUNK = 256 * 1024
/** The engine stops when more than this waits for its reader (by default a quarter of one chunk, which stops it each time). */
const CHUNKS = {chunkSize: CHUNK, readableHighWaterMark: 4 * CHUNK}

/** One frame of level 3 with a checksum. Two pieces are under way at most. */
export function compress(plain: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const params = {[constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1}
  return through(plain, createZstdCompress({...CHUNKS, params}))
}

/** RFG-614 for what is not exactly one whole frame. */
export async function* decompress(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* through(packed, createZstdDecompress({...CHUNKS, rejectGarbageAfterEnd: true}))
  } catch (thrown) {
    if (thrown instanceof RefugeError) throw thrown
    throw new RefugeError('RFG-614', `the compressed data is damaged: ${messageOf(thrown)}`, {
      hint: 'Restore another point, or this one from another copy; `refuge backup verify` says which points are whole.',
      cause: thrown,
    })
  }
}

async function* through(source: AsyncIterable<Uint8Array>, engine: Transform): AsyncGenerator<Uint8Array> {
  const feeding = feed(source, engine)
  try {
    let before: Buffer | undefined
    for await (const piece of engine as AsyncIterable<Buffer>) {
      yield piece
      if (before) giveBackEnded(before)
      before = piece
    }
    await feeding
  } finally {
    engine.destroy()
  }
}

/** The engine fills its buffers to the end, in parts, before it takes new ones: with the last part all of one is through. */
function giveBackEnded(piece: Buffer): void {
  if (piece.byteOffset + piece.byteLength === CHUNK) giveBack(piece)
}

/** Never rejects: what goes wrong ends the engine, and its reader learns of it there. */
async function feed(source: AsyncIterable<Uint8Array>, engine: Transform): Promise<void> {
  try {
    await overlap(source, (piece) => write(engine, piece))
    engine.end()
  } catch (thrown) {
    engine.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)))
  }
}

/** An engine that was closed answers no write that was under way. */
function write(engine: Transform, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const onClose = () => reject(new Error('the engine was closed'))
    engine.once('close', onClose)
    engine.write(piece, (error) => {
      engine.off('close', onClose)
      if (error) reject(error)
      else resolve()
    })
  })
}
