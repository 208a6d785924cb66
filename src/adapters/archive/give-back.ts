/**
 * Gives the memory under a large buffer back at once; nobody may use any part of it afterwards. Memory outside of the heap
 * starts the collector every few dozen MB: left to it, a third of the time of a backup went there. Small buffers share
 * their memory with others and are left alone.
 */
export function giveBack({buffer}: Uint8Array): void {
  if (buffer.byteLength >= LARGE && buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/** Above the pool that Node's buffers share. */
const LARGE = 64 * 1024
