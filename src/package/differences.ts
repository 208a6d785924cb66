import {comparePaths} from '../kernel/order.ts'
import type {Entry, Manifest} from './manifest.ts'

/** One way in which two builds of the same thing are not the same. */
export interface Difference {
  readonly path: string
  readonly what: 'only in the first' | 'only in the second' | 'kind' | 'content' | 'rights' | 'target'
}

/** Where two packages differ, by path; none when they are the same bytes. Pure. */
export function differences(first: Manifest, second: Manifest): readonly Difference[] {
  if (first.digest === second.digest) return []
  const [before, after] = [byPath(first), byPath(second)]
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(comparePaths)
  const found = paths.flatMap((path) => {
    const what = differenceOf(before.get(path), after.get(path))
    return what ? [{path, what}] : []
  })
  return found.length > 0 ? found : [{path: second.file, what: 'content'}]
}

const byPath = ({entries}: Manifest) => new Map(entries.map((it) => [it.path, it]))

function differenceOf(first: Entry | undefined, second: Entry | undefined): Difference['what'] | undefined {
  if (!first) return 'only in the second'
  if (!second) return 'only in the first'
  if (first.type !== second.type) return 'kind'
  if (first.sha256 !== second.sha256) return 'content'
  if (first.mode !== second.mode) return 'rights'
  return first.target === second.target ? undefined : 'target'
}
