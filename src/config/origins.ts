import {type Pointer, parentOf} from './pointer.ts'

/** Where a value that is not written in the file comes from. */
export type Source = 'default' | `preset ${string}`

/** Where values come from, by pointer; what lies inside one comes from there too. What is not listed stands in the file. */
export type Sources = ReadonlyMap<Pointer, Source>

/** Where the value at a pointer comes from; undefined when it stands in the file. */
export function sourceOf(sources: Sources, pointer: Pointer): Source | undefined {
  const source = sources.get(pointer)
  if (source !== undefined || pointer === '') return source
  return sourceOf(sources, parentOf(pointer))
}
