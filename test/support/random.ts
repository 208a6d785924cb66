import type {Random} from '../../src/ports/random.ts'

/** Uniform numbers in [0, 1) from a seed: mulberry32. */
export function mulberry32(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Bytes that are the same for the same seed. */
export function seededRandom(seed = 1): Random {
  const next = mulberry32(seed)
  return {bytes: (count) => Uint8Array.from({length: count}, () => Math.floor(next() * 256))}
}
