/** Reads a stream in pieces of a wanted size. */
export interface BlockReader {
  /** Exactly so many bytes in one piece; undefined when the stream ends before. */
  take(size: number): Promise<Buffer | undefined>
  /** So many bytes in one piece, or what is left; empty at the end. */
  upTo(size: number): Promise<Buffer>
  /** The next bytes, at most so many, without copying; undefined at the end. */
  some(most: number): Promise<Buffer | undefined>
  /** The next bytes through a newline, at most so many; undefined when there is none within them. */
  line(most: number): Promise<Buffer | undefined>
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
  const upTo = async (size: number): Promise<Buffer> => {
    const first = (await some(size)) ?? EMPTY
    if (first.length === size || first.length === 0) return first
    const whole = Buffer.allocUnsafe(size)
    let at = first.copy(whole)
    while (at < size) {
      const piece = await some(size - at)
      if (piece === undefined) break
      at += piece.copy(whole, at)
    }
    return whole.subarray(0, at)
  }
  const take = async (size: number): Promise<Buffer | undefined> => {
    const piece = await upTo(size)
    return piece.length === size ? piece : undefined
  }
  const line = async (most: number): Promise<Buffer | undefined> => {
    let before: Buffer = EMPTY
    for (;;) {
      const left = most - before.length
      if (left === 0 || (rest.length === 0 && !(await refill()))) return undefined
      const end = rest.subarray(0, left).indexOf(NEWLINE) + 1
      before = Buffer.concat([before, (await some(end || left)) ?? EMPTY])
      if (end > 0) return before
    }
  }
  return {take, upTo, some, line}
}

const NEWLINE = 0x0a
const EMPTY = Buffer.alloc(0)
