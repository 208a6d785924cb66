import {highest, type Level} from '../change.ts'
import type {Version} from '../versions.ts'
import type {Need, Package} from './package.ts'
import {covers, distanceFrom} from './ranges.ts'

/** A package that moves another one which needs it. */
export interface Mover {
  readonly name: string
  readonly version: string
  /** What it moves in the other one. */
  readonly level: Level
}

/**
 * What a package has to move by, given the versions that have become of those that it needs since its own last release. Nothing where
 * its ranges cover them, since whoever installs it gets them anyway; else a patch, since something else is installed with it. A peer
 * dependency that leaves its range asks of the users what it asks itself: as much, so that a minor never forces a major. Development
 * dependencies move nothing. Pure.
 * @param versions by name of the package
 */
export function moversOf(
  {needs}: Pick<Package, 'needs'>,
  versions: ReadonlyMap<string, Pick<Version, 'text'>>,
): readonly Mover[] {
  return [...Map.groupBy(needs, (it) => it.on)].flatMap(([name, own]): readonly Mover[] => {
    const version = versions.get(name)?.text
    if (version === undefined) return []
    const level = highest(own.map((it) => levelFor(it, version)))
    return level === 'none' ? [] : [{name, version, level}]
  })
}

function levelFor({kind, range}: Need, version: string): Level {
  if (kind === 'development') return 'none'
  if (kind === 'pinned') return 'patch'
  if (range === undefined || covers(range, version)) return 'none'
  return kind === 'peer' ? distanceFrom(range, version) : 'patch'
}
