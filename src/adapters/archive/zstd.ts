import type {Transform} from 'node:stream'
import {constants, createZstdCompress, createZstdDecompress} from 'node:zlib'
import {messageOf, RefugeError} from '../../kernel/errors.ts'

const CHUNK = 256 * 1024

/** One frame of level 3 with a checksum. At most one chunk is under way while the next one is made. */
export function compress(plain: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const params = {[constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1}
  return through(plain, createZstdCompress({chunkSize: CHUNK, params}))
}

/** RFG-614 for what is no whole frame. What follows a frame is dropped without error: compare lengths and digests. */
export async function* decompress(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* through(packed, createZstdDecompress({chunkSize: CHUNK}))
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
    for await (const piece of engine as AsyncIterable<Buffer>) yield piece
    await feeding
  } finally {
    engine.destroy()
  }
}

/** Never rejects: what goes wrong ends the engine, and its reader learns of it there. */
async function feed(source: AsyncIterable<Uint8Array>, engine: Transform): Promise<void> {
  try {
    let under: Promise<void> | undefined
    for await (const piece of source) {
      await under
      under = write(engine, piece)
      // Awaited above or below; until then a failure must not count as unhandled.
      under.catch(() => {})
    }
    await under
    engine.end()
  } catch (thrown) {
    engine.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)))
  }
}

function write(engine: Transform, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    engine.write(piece, (error) => (error ? reject(error) : resolve()))
  })
}
