import {isAbove, type Version, type VersionTag} from './versions.ts'

/** The releases that a range is measured from. */
export interface Bases {
  /** Where the range starts: the last release of the channel. */
  readonly last: VersionTag | undefined
  /** The last stable release: a prerelease counts its level from here. */
  readonly stable: VersionTag | undefined
}

/**
 * The highest version tags among the ancestors: stable ones only, or for a channel those of the channel too. Tags of other
 * branches never count, however high.
 * @param tags lowest first
 * @param below only versions below this one
 */
export function basesOf(tags: readonly VersionTag[], channel: string | undefined, below?: Version): Bases {
  const candidates = tags.filter((it) => it.merged && (!below || isAbove(below, it.version)))
  const stable = candidates.findLast((it) => it.version.channel === undefined)
  if (channel === undefined) return {last: stable, stable}
  return {last: candidates.findLast((it) => it.version.channel === undefined || it.version.channel === channel), stable}
}

/** The highest prerelease among the ancestors that waits for its stable release. */
export function pendingPrerelease(tags: readonly VersionTag[], stable: VersionTag | undefined): VersionTag | undefined {
  return tags.findLast(
    (it) => it.merged && it.version.channel !== undefined && (!stable || isAbove(it.version, stable.version)),
  )
}
