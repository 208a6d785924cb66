import {hex} from '../kernel/hash.ts'
import type {Random} from '../ports/random.ts'

/** `20261124T100000Z-9f2c41d0`: time of the run and four random bytes. Order comes from `sequence`, never from this. */
export function newPointId(now: Date, random: Random): string {
  const time = now
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z')
  return `${time}-${hex(random.bytes(4))}`
}

export const POINT_ID = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/

/** Names of a point's objects, below the repository's prefix. Sealed without a key they carry no `.age`. */
export function archiveName(source: string, id: string, isSealed: boolean): string {
  return `archive/${source}/${id}.tar.zst${isSealed ? '.age' : ''}`
}

export function manifestName(source: string, id: string, isSealed: boolean): string {
  return `manifest/${source}/${id}.jsonl.zst${isSealed ? '.age' : ''}`
}

export function headName(source: string, id: string): string {
  return `point/${source}/${id}.json`
}

export function keycheckName(fingerprint: string): string {
  return `keycheck/${fingerprint}`
}

export const FORMAT_NAME = 'format.json'
