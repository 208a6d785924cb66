import {RefugeError} from '../kernel/errors.ts'
import {headName, POINT_ID} from './names.ts'
import type {Measure} from './streams.ts'

/** Where the bytes of a point lie: under the id of the point that uploaded them. */
export interface Part extends Measure {
  readonly point: string
}

/** The public file that commits a snapshot. It has no names and no secrets. Fields in the order in which they are written. */
export interface Head {
  readonly format: 1
  readonly id: string
  readonly repository: string
  readonly source: string
  readonly kind: string
  readonly reason: string
  readonly status: 'complete' | 'partial'
  readonly sequence: number
  /** The newest complete point before. */
  readonly parent: string | null
  readonly createdAt: string
  /** The data are at least as new as this. */
  readonly consistentAt: string
  readonly engine: 'archive/1'
  readonly tools: Readonly<Record<string, string>>
  readonly files: number
  readonly bytes: number
  /** Stored bytes that this snapshot sent. */
  readonly newBytes: number
  readonly skipped: number
  readonly changedWhileRead: number
  /** SHA-256 of the manifest's lines; left out where a guess of the content must not be confirmed (`reuse: false`). */
  readonly tree?: string
  /** Fingerprints of the keys that open it; `passphrase`; none when it is not encrypted. */
  readonly recipients: readonly string[]
  readonly archive: Part
  readonly manifest: Part
  readonly run: string
  /** The point whose larger size was let go: the comparison of sizes starts anew here. */
  readonly acceptedShrink?: string
}

export function headText(head: Head): string {
  return `${JSON.stringify(head)}\n`
}

export const isSealed = (head: Pick<Head, 'recipients'>) => head.recipients.length > 0

/** The head in an object; RFG-616 for another format, RFG-614 for what is no head of this source or stands under another name. */
export function parseHead(text: string, name: string, source: string): Head {
  const it = parseJson(text, name)
  if (typeof it.format === 'number' && it.format !== 1) {
    throw new RefugeError('RFG-616', `${name} has format ${JSON.stringify(it.format)}, this version knows format 1`, {
      hint: 'Use the version of refuge/deploy that wrote it, or a newer one.',
    })
  }
  if (it.format !== 1 || !isHead(it) || it.source !== source || name !== headName(source, it.id)) throw notAHead(name)
  return it
}

function parseJson(text: string, name: string): Partial<Record<keyof Head, unknown>> {
  try {
    const it: unknown = JSON.parse(text)
    if (typeof it === 'object' && it !== null) return it
  } catch {
    // Said below, like everything else that is none.
  }
  throw notAHead(name)
}

function isHead(it: Partial<Record<keyof Head, unknown>>): it is Head {
  return (
    isId(it.id) &&
    [it.repository, it.source, it.kind, it.engine, it.run].every((text) => typeof text === 'string') &&
    (it.status === 'complete' || it.status === 'partial') &&
    [it.sequence, it.files, it.bytes, it.newBytes].every(isCount) &&
    Number(it.sequence) <= HIGHEST_SEQUENCE &&
    isTime(it.createdAt) &&
    isTime(it.consistentAt) &&
    Array.isArray(it.recipients) &&
    it.recipients.every((key) => typeof key === 'string') &&
    (it.tree === undefined || isDigest(it.tree)) &&
    isPart(it.archive) &&
    isPart(it.manifest)
  )
}

/** Never reached by counting: a head with more was made to leave no number for the next one. */
const HIGHEST_SEQUENCE = 1e12

const isId = (it: unknown) => typeof it === 'string' && POINT_ID.test(it)
const isCount = (it: unknown) => Number.isSafeInteger(it) && Number(it) >= 0
const isTime = (it: unknown) => typeof it === 'string' && !Number.isNaN(Date.parse(it))
const isDigest = (it: unknown) => typeof it === 'string' && /^[0-9a-f]{64}$/.test(it)

function isPart(it: unknown): boolean {
  if (typeof it !== 'object' || it === null) return false
  const {point, size, sha256} = it as Partial<Record<keyof Part, unknown>>
  return isId(point) && isCount(size) && isDigest(sha256)
}

function notAHead(name: string): RefugeError {
  return new RefugeError('RFG-614', `${name} is no head of a point`, {
    hint: 'The object is damaged or was put there by something else. Look at it; other points are not affected.',
  })
}
