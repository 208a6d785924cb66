import {lookup} from 'node:dns/promises'
import {isIP} from 'node:net'
import type {Family} from '../../ports/probe.ts'

/** Milliseconds after which a name is asked about anew. */
const KEPT = 30_000

/** The families of a host: those of its addresses, IPv4 first. Rejects as the resolver does. */
export type Resolve = (host: string) => Promise<readonly Family[]>

/** Remembers answers for half a minute, so that a probe measures the server and not the resolver. */
export function newResolver(now: () => number): Resolve {
  const known = new Map<string, {readonly until: number; readonly families: Promise<readonly Family[]>}>()
  return (host) => {
    const literal = isIP(host)
    if (literal !== 0) return Promise.resolve([familyOf(literal)])
    const before = known.get(host)
    if (before && now() < before.until) return before.families
    const families = resolve(host)
    known.set(host, {until: now() + KEPT, families})
    families.catch(() => known.delete(host))
    return families
  }
}

async function resolve(host: string): Promise<readonly Family[]> {
  const addresses = await lookup(host, {all: true})
  return [...new Set(addresses.map((it) => familyOf(it.family)))].toSorted()
}

const familyOf = (version: number): Family => (version === 6 ? 'ipv6' : 'ipv4')
