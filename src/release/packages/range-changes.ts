import type {RangeChange} from '../manifests/ranges.ts'
import type {Package} from './package.ts'
import {covers, rangeFor} from './ranges.ts'

/**
 * The ranges that are to be written anew: those that do not cover the new version of what they name. What is written as
 * `workspace:*` or in words that do not change stays. Pure.
 * @param next versions by name of the package
 */
export function rangeChanges(packages: readonly Package[], next: ReadonlyMap<string, string>): readonly RangeChange[] {
  return packages.flatMap(({needs}) =>
    needs.flatMap(({on, range, place}): readonly RangeChange[] => {
      const version = next.get(on)
      if (version === undefined || !place || covers(range, version)) return []
      const text = rangeFor(place.written, version, place.format)
      return text === place.written ? [] : [{file: place.file, format: place.format, keys: place.keys, next: text}]
    }),
  )
}
