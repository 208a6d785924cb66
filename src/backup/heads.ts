import {asRefugeError, type RefugeError} from '../kernel/errors.ts'
import {sha256} from '../kernel/hash.ts'
import type {Store} from '../ports/store.ts'
import {type Head, parseHead} from './head.ts'
import {smallBytes} from './streams.ts'

/** A head as it lies in the store. */
export interface StoredHead {
  readonly head: Head
  /** SHA-256 of its bytes, as the records have it. */
  readonly digest: string
}

/** Longest head that is believed. */
const LONGEST = 64 * 1024

/** The heads of a source, and what stands in for one but is none (RFG-614, RFG-616): that is no reason to stop taking points. */
export interface Heads {
  readonly heads: readonly StoredHead[]
  readonly broken: readonly RefugeError[]
}

export async function readHeads(store: Store, source: string): Promise<Heads> {
  const heads: StoredHead[] = []
  const broken: RefugeError[] = []
  for (const {name} of await store.list(`point/${source}/`)) {
    try {
      const it = await readHead(store, source, name)
      if (it) heads.push(it)
    } catch (thrown) {
      const error = asRefugeError(thrown)
      if (error.code !== 'RFG-614' && error.code !== 'RFG-616') throw error
      broken.push(error)
    }
  }
  return {heads, broken}
}

async function readHead(store: Store, source: string, name: string): Promise<StoredHead | undefined> {
  const object = await store.get(name)
  if (object === undefined) return undefined
  const bytes = (await smallBytes(object, LONGEST)) ?? new Uint8Array()
  return {head: parseHead(new TextDecoder().decode(bytes), name, source), digest: sha256(bytes)}
}
