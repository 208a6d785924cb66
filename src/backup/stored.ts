import type {Store} from '../ports/store.ts'
import {type Head, isSealed, type Part} from './head.ts'
import {archiveName, manifestName} from './names.ts'
import {drain, measured} from './streams.ts'

/** A part of a point that is not as its head says. */
export interface Damage {
  readonly name: string
  readonly what: string
}

/** Level 1: reads the stored bytes of a point once and compares them with its head; needs no key. Empty when all is well. */
export async function damagedParts(head: Head, store: Store): Promise<readonly Damage[]> {
  const damage: Damage[] = []
  for (const [name, part] of partsOf(head)) {
    const what = await damageOf(name, part, store)
    if (what !== undefined) damage.push({name, what})
  }
  return damage
}

type NamedPart = readonly [name: string, part: Part]

/** The objects that a head names. */
export function partsOf(head: Head): readonly [archive: NamedPart, manifest: NamedPart] {
  return [
    [archiveName(head.source, head.archive.point, isSealed(head)), head.archive],
    [manifestName(head.source, head.manifest.point, isSealed(head)), head.manifest],
  ]
}

async function damageOf(name: string, part: Part, store: Store): Promise<string | undefined> {
  const object = await store.get(name)
  if (object === undefined) return 'it is gone'
  const it = measured(object)
  await drain(it.stream)
  const {size, sha256} = it.measure()
  if (size !== part.size) return `it has ${size} bytes instead of ${part.size}`
  return sha256 === part.sha256 ? undefined : 'its bytes changed'
}
