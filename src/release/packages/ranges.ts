import satisfies from 'semver/functions/satisfies.js'
import minVersion from 'semver/ranges/min-version.js'
import validRange from 'semver/ranges/valid.js'
import type {Level} from '../change.ts'
import {versionOf} from '../versions.ts'
import type {Need} from './package.ts'

type Asked = Pick<Need, 'kind' | 'range'>

/** Where a range leads to a version of the workspace whatever it is. */
const pinned = (current: string | undefined): Asked => ({kind: 'pinned', range: current})

/**
 * What npm, pnpm and yarn understand by a range in a manifest. `workspace:*` is published as the exact version, `workspace:^` and
 * `workspace:~` as ranges from the version that the dependency has; `file:`, `link:` and `portal:` put the folder itself in.
 * Source: pnpm.io/workspaces, yarnpkg.com/features/workspaces, docs.npmjs.com package.json.
 * @param current version of the dependency in its manifest
 */
export function npmNeed(written: string, current: string | undefined): Asked {
  if (/^(file|link|portal):/.test(written)) return pinned(current)
  const text = written.replace(/^workspace:/, '').trim()
  if (text === '*' && text !== written.trim()) return pinned(current)
  if (text === '^' || text === '~')
    return current === undefined ? pinned(current) : {kind: 'range', range: `${text}${current}`}
  // A path in the workspace, a tag, a catalogue or an address: nothing here moves it.
  return {kind: 'range', range: validRange(text) === null ? undefined : text}
}

/** What Cargo understands by a requirement: without a sign it is one with `^`. Source: doc.rust-lang.org/cargo, specifying dependencies. */
export function cargoNeed(written: string | undefined): Asked {
  if (written === undefined) return pinned(undefined)
  const parts = written.split(',').map((it) => it.trim())
  const range = parts.map((it) => (/^\d/.test(it) && !it.includes('*') ? `^${it}` : it)).join(' ')
  return {kind: 'range', range: validRange(range) === null ? undefined : range}
}

/** Whether a version will do for a range; `undefined` is any. */
export function covers(range: string | undefined, version: string): boolean {
  return range === undefined || satisfies(version, range)
}

/** How far a version is from the lowest one that a range covers: the most significant number that differs. */
export function distanceFrom(range: string, version: string): Level {
  const from = minVersion(range)
  const to = versionOf(version)
  if (!from || !to || from.major !== to.major) return 'major'
  return from.minor === to.minor ? 'patch' : 'minor'
}

/**
 * The range as it is to be written for a version that it did not cover: with the same sign where it is a sign and a whole version,
 * else `^`. Of Cargo a bare version stays bare, since that means the same.
 */
export function rangeFor(written: string, version: string, format: 'json' | 'toml'): string {
  const [, protocol = '', text = ''] = /^(workspace:)?\s*(.*)$/s.exec(written) ?? []
  if (text === '*' || text === '^' || text === '~' || /^(file|link|portal):/.test(text)) return written
  const [, sign = ''] = /^([\^~=]|>=)?\s*\d+\.\d+\.\d+[\w.+-]*$/.exec(text) ?? ['', SIGN[format]]
  return `${protocol}${sign}${version}`
}

const SIGN = {json: '^', toml: ''} as const
