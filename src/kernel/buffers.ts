/**
 * Two buffers that are filled in turn and leave whole: the bytes of one that left stay as they are until two more were
 * asked for. Streams that are made of them say so.
 */
export interface Buffers {
  /** The free part of the buffer that is being filled; never empty. */
  free(): Uint8Array
  /** So many bytes of the free part were filled; answers with the buffer when it is full. */
  filled(bytes: number): Uint8Array | undefined
  /** What was filled since. */
  rest(): Uint8Array
}

export function buffersInTurn(size: number): Buffers {
  const buffers = [new Uint8Array(size), new Uint8Array(size)] as const
  let turn: 0 | 1 = 0
  let used = 0
  return {
    free: () => buffers[turn].subarray(used),
    filled(bytes) {
      used += bytes
      if (used < size) return undefined
      const full = buffers[turn]
      turn = turn === 0 ? 1 : 0
      used = 0
      return full
    },
    rest: () => buffers[turn].subarray(0, used),
  }
}

/** Copies bytes in; yields each buffer that becomes full. */
export function* copyIn(buffers: Buffers, bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const free = buffers.free()
    const piece = bytes.subarray(at, at + free.length)
    free.set(piece)
    at += piece.length
    const full = buffers.filled(piece.length)
    if (full) yield full
  }
}
