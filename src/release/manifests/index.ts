import {RefugeError} from '../../kernel/errors.ts'
import type {Files} from '../../ports/files.ts'
import type {Release} from './ecosystems/ecosystem.ts'
import {ECOSYSTEMS} from './ecosystems/index.ts'
import type {Change, Finding} from './finding.ts'
import {openFolder} from './folder.ts'
import {type RangeChange, rangeFindings} from './ranges.ts'
import type {Source} from './source.ts'

/** A file that names the version, with the new text. */
export interface Edit {
  /** Below the root. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  readonly text: string
}

/** What else is known of a release. */
export interface Around {
  /** The version before: an `appVersion` that is equal to it follows, also where the chart has another one. */
  readonly previous?: string
  /** The folder that no file may lie outside of, where workspaces and lock files of a package are looked for: the repository. */
  readonly root?: string
}

/**
 * The edits that bring the manifests of a package's folder to a version, in the order of `ECOSYSTEMS`; files that say it already
 * need none. In a file only the characters of versions differ. RFG-214 when there is no manifest with a version, and for one that
 * cannot be read; RFG-111 when a link leads out of the root.
 */
export async function manifestEdits(
  folder: string,
  version: string,
  files: Files,
  {previous, root = folder}: Around = {},
): Promise<readonly Edit[]> {
  const findings = await findingsOf({folder: openFolder(folder, root, files), version, previous})
  const places = findings.filter((it) => it.kind === 'place')
  if (places.length === 0) throw nothingFound(folder, findings)
  return editsOf(places)
}

/** One of several packages that get a version together. */
export interface PackageVersion {
  /** Absolute. */
  readonly folder: string
  readonly version: string
  readonly previous: string | undefined
}

/**
 * The edits that bring the manifests of several packages to their versions, and ranges of the packages that need them, with one edit
 * for each file. A package without any manifest has its version in its tag alone; else errors are those of `manifestEdits`.
 */
export async function packageEdits(
  versions: readonly PackageVersion[],
  ranges: readonly RangeChange[],
  root: string,
  files: Files,
): Promise<readonly Edit[]> {
  const known = new Map<string, Promise<Source | undefined>>()
  const places: Change[] = []
  for (const {folder, ...release} of versions) {
    const findings = await findingsOf({folder: openFolder(folder, root, files, known), ...release})
    const own = findings.filter((it) => it.kind === 'place')
    if (own.length === 0 && findings.length > 0) throw nothingFound(folder, findings)
    places.push(...own)
  }
  const folder = openFolder(root, root, files, known)
  for (const it of ranges) places.push(...(await rangeFindings(it, folder)))
  return editsOf(places)
}

async function findingsOf(release: Release): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const ecosystem of ECOSYSTEMS) findings.push(...(await ecosystem(release)))
  return findings
}

function editsOf(places: readonly Change[]): readonly Edit[] {
  const bySource = Map.groupBy(places, (it) => it.source)
  return [...bySource].flatMap(([source, own]) => editOf(source, own) ?? [])
}

function editOf({file, path, mark, text}: Source, changes: readonly Change[]): Edit | undefined {
  const apart = new Map(changes.map((it) => [it.value.start, it]))
  const fromEnd = [...apart.values()]
    .filter((it) => it.value.value !== it.next)
    .sort((a, b) => b.value.start - a.value.start)
  const next = fromEnd.reduce((it, {value: {start, end}, next}) => `${it.slice(0, start)}${next}${it.slice(end)}`, text)
  return next === text ? undefined : {file, path, text: `${mark}${next}`}
}

function nothingFound(folder: string, findings: readonly Finding[]): RefugeError {
  const told = findings.flatMap((it) => (it.kind === 'elsewhere' ? `${it.file} ${it.why}` : []))
  const why =
    told.length === 0 ? `no manifest is in ${folder}` : `no manifest in ${folder} holds the version: ${told.join('; ')}`
  return new RefugeError('RFG-214', `${why}, so there is nothing to write it into`, {
    hint: 'Write a version into one (docs/users/manifests.md lists them), set `working-directory`, or leave `write` at none.',
  })
}
