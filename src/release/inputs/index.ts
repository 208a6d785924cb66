export {assetLines} from './asset-lines.ts'

import type {Input} from '../../kernel/inputs.ts'
import {type BranchChannel, parseBranchChannels, parseChannel} from '../channels.ts'
import {type Language, parseLanguages} from '../languages.ts'
import {type Version, versionOf} from '../versions.ts'

/** What stands before the version in a tag; empty for tags such as 1.2.0. */
export function tagPrefix(): Input<string> {
  return {default: 'v', required: false, mayBeEmpty: true, parse: (raw) => raw}
}

/** A semantic version, required unless it has a default. */
export function version(fallback: string): Input<Version> {
  return {default: fallback, required: false, parse: parseVersion}
}

/** A semantic version that may be left out. */
export function optionalVersion(): Input<Version | undefined> {
  return {default: '', required: false, parse: (raw) => (raw === '' ? undefined : parseVersion(raw))}
}

/** A prerelease channel that may be left out. */
export function channel(): Input<string | undefined> {
  return {default: '', required: false, parse: (raw) => (raw === '' ? undefined : parseChannel(raw))}
}

/** Lines `branch glob: channel`. */
export function branchChannels(): Input<readonly BranchChannel[]> {
  return {default: '', required: false, parse: parseBranchChannels}
}

/** Languages of the notes, by commas. */
export function languages(fallback: string): Input<readonly Language[]> {
  return {default: fallback, required: false, parse: parseLanguages}
}

/** A day, `2026-11-24`, that may be left out. */
export function day(): Input<string | undefined> {
  return {default: '', required: false, parse: (raw) => (raw === '' ? undefined : parseDay(raw))}
}

function parseVersion(raw: string): Version {
  const found = versionOf(raw)
  if (found) return found
  throw new Error(`expected a semantic version such as 1.2.0 or 1.2.0-rc.1, got '${raw}'`)
}

function parseDay(raw: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(raw) ? new Date(`${raw}T00:00:00Z`) : undefined
  if (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(raw)) return raw
  throw new Error(`expected a day such as 2026-11-24, got '${raw}'`)
}
