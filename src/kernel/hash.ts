import {createHash} from 'node:crypto'

/** SHA-256 of a text (as UTF-8) or of bytes, in hex. Pure computation that Node offers, wrapped here once. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Bytes in hex. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** SHA-256 of bytes that come piece by piece. */
export interface RunningHash {
  update(data: string | Uint8Array): void
  /** In hex; the hash is closed then. */
  digest(): string
}

export function runningSha256(): RunningHash {
  const hash = createHash('sha256')
  return {update: (data) => void hash.update(data), digest: () => hash.digest('hex')}
}
