/** Reads a stream in pieces of a wanted size. */
export interface BlockReader {
  /** Exactly so many bytes in one piece; undefined when the stream ends before. */
  take(size: number): Promise<Buffer | undefined>
  /** The next bytes, at most so many, without copying; undefined at the end. */
  some(most: number): Promise<Buffer | undefined>
}

export function blockReader(stream: AsyncIterator<Uint8Array>): BlockReader {
  let rest: Buffer = Buffer.alloc(0)
  const refill = async (): Promise<boolean> => {
    for (;;) {
      const {done, value} = await stream.next()
      if (done) return false
      if (value.length === 0) continue
      rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
      return true
    }
  }
  const some = async (most: number): Promise<Buffer | undefined> => {
    if (rest.length === 0 && !(await refill())) return undefined
    const piece = rest.subarray(0, most)
    rest = rest.subarray(piece.length)
    return piece
  }
  const take = async (size: number): Promise<Buffer | undefined> => {
    const pieces: Buffer[] = []
    for (let left = size; left > 0; ) {
      const piece = await some(left)
      if (piece === undefined) return undefined
      pieces.push(piece)
      left -= piece.length
    }
    const [only] = pieces
    return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces)
  }
  return {take, some}
}
