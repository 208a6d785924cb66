import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'
import type {Tag} from '../ports/history.ts'

/** A version that a tag names. */
export interface Version {
  /** Without the prefix. */
  readonly text: string
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** First identifier of a prerelease (`rc` of `1.2.0-rc.3`); undefined for a stable version. */
  readonly channel: string | undefined
}

export interface VersionTag extends Tag {
  readonly version: Version
}

/** Strictly a semantic version: no `v`, no blanks, three numbers. Source: semver.org 2.0.0. */
export function versionOf(text: string): Version | undefined {
  // Nearly all are stable, and a repository can have ten thousand of them.
  const stable = STABLE.exec(text)
  if (stable)
    return {text, major: Number(stable[1]), minor: Number(stable[2]), patch: Number(stable[3]), channel: undefined}
  const found = /^\d/.test(text) && text === text.trim() ? parse(text) : null
  if (!found) return undefined
  const {major, minor, patch, prerelease} = found
  return {text, major, minor, patch, channel: prerelease.length === 0 ? undefined : String(prerelease[0])}
}

// Numbers that semver takes: no zero in front, and exact as a number.
const STABLE = /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})$/

/** Ascending by precedence: `rc.9` before `rc.10`, a prerelease before its release. */
export function ascending(a: Version, b: Version): number {
  const byCore = a.major - b.major || a.minor - b.minor || a.patch - b.patch
  const bothStable = a.channel === undefined && b.channel === undefined
  return byCore !== 0 || bothStable ? byCore : compare(a.text, b.text)
}

export const isAbove = (a: Version, b: Version) => ascending(a, b) > 0

/** `1.2.0` of `1.2.0-rc.3`. */
export const core = ({major, minor, patch}: Version) => `${major}.${minor}.${patch}`

/** The tags that name a version behind the prefix, lowest first. `v1`, `latest` and tags of others are none. */
export function versionTags(tags: readonly Tag[], prefix: string): readonly VersionTag[] {
  const found: VersionTag[] = []
  for (const {name, commit} of tags) {
    const version = name.startsWith(prefix) ? versionOf(name.slice(prefix.length)) : undefined
    if (version) found.push({name, commit, version})
  }
  return found.sort((a, b) => ascending(a.version, b.version) || (a.name < b.name ? -1 : 1))
}
