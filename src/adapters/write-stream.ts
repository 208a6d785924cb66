import {write, writeSync} from 'node:fs'
import {overlap} from '../kernel/overlap.ts'

/** So many bytes are written at once: handing them to another thread takes longer. */
const SMALL = 64 * 1024

/**
 * Writes a stream into an open file from its start; the next piece is made while the last one is being written. When it
 * ends, also by an error, nothing is being written any more.
 */
export async function writeStream(fd: number, content: AsyncIterable<Uint8Array>): Promise<void> {
  let end = 0
  await overlap(content, async (piece) => {
    const start = end
    end += piece.length
    for (let done = 0; done < piece.length; ) done += await writeSome(fd, piece.subarray(done), start + done)
  })
}

function writeSome(fd: number, bytes: Uint8Array, position: number): Promise<number> | number {
  if (bytes.length <= SMALL) return writeSync(fd, bytes, 0, bytes.length, position)
  return new Promise((resolve, reject) => {
    write(fd, bytes, 0, bytes.length, position, (error, count) => (error ? reject(error) : resolve(count)))
  })
}
