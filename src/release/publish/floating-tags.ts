import {ascending, type Version, type VersionTag} from '../versions.ts'
import type {Subject} from './plan.ts'
import type {ReleaseInputs} from './release-inputs.ts'
import type {Site} from './site.ts'

/**
 * The floating tags that a version takes: `v1` when no higher stable version of 1 has a tag, `v1.2` when none of 1.2 has. A
 * prerelease takes none. Pure.
 */
export function floatingTags(
  version: Version,
  tags: readonly VersionTag[],
  {'tag-prefix': prefix, 'floating-tags': which}: Pick<ReleaseInputs, 'tag-prefix' | 'floating-tags'>,
): readonly string[] {
  if (which === 'none' || version.channel !== undefined) return []
  const above = tags.map((it) => it.version).filter((it) => it.channel === undefined && ascending(it, version) > 0)
  const isHighest = (inLine: (it: Version) => boolean) => !above.some(inLine)
  const inMajor = (it: Version) => it.major === version.major
  const inMinor = (it: Version) => inMajor(it) && it.minor === version.minor
  return [
    ...(isHighest(inMajor) ? [`${prefix}${version.major}`] : []),
    ...(which === 'minor' && isHighest(inMinor) ? [`${prefix}${version.major}.${version.minor}`] : []),
  ]
}

/** Is it the one that people get who ask for the latest? Not a prerelease, and not one of an older line. Pure. */
export function isLatest(version: Version, tags: readonly VersionTag[]): boolean {
  return (
    version.channel === undefined &&
    !tags.some(({version: it}) => it.channel === undefined && ascending(it, version) > 0)
  )
}

/** Moves the floating tags to a version that is out; those that are there already stay. */
export async function moveFloating(
  {inputs, github: {refs}}: Site,
  {version, commit}: Subject,
  tags: readonly VersionTag[],
): Promise<void> {
  for (const name of floatingTags(version, tags, inputs)) {
    const ref = `refs/tags/${name}`
    const now = await refs.commitOf(ref)
    if (now === commit) continue
    // Older lines are no ancestors of newer ones, so "forward" is by version.
    if (now !== undefined || !(await refs.create(ref, commit))) await refs.move(ref, commit, 'force')
  }
}
