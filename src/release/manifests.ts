import {messageOf, RefugeError} from '../kernel/errors.ts'
import type {Files} from '../ports/files.ts'
import {placeIn} from './json-place.ts'

/** A file that names the version, with the new text. */
export interface Edit {
  readonly file: string
  readonly path: string
  readonly text: string
}

/** Files of npm, and where the version stands in each. Source: docs.npmjs.com, package.json and package-lock.json. */
const MANIFESTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'package.json': [['version']],
  'package-lock.json': [['version'], ['packages', '', 'version']],
  'npm-shrinkwrap.json': [['version'], ['packages', '', 'version']],
}

/** The edits that bring the manifests of a folder to a version; files that say it already need none. None found: RFG-214. */
export async function manifestEdits(folder: string, version: string, files: Files): Promise<readonly Edit[]> {
  const edits: Edit[] = []
  let found = false
  for (const [file, paths] of Object.entries(MANIFESTS)) {
    const path = await files.inside(folder, file)
    const text = await files.read(path)
    if (text === undefined) continue
    const next = withVersion(text, paths, version, file)
    found ||= next !== undefined
    if (next !== undefined && next !== text) edits.push({file, path, text: next})
  }
  if (found) return edits
  throw new RefugeError(
    'RFG-214',
    `no package.json with a version is in ${folder}, so there is nothing to write it into`,
    {
      hint: 'Add a "version" to package.json, set `working-directory`, or leave `write` at none.',
    },
  )
}

/** The text with the version in its places, every other byte as it was; undefined when it names no version. */
export function withVersion(
  text: string,
  paths: readonly (readonly string[])[],
  version: string,
  file: string,
): string | undefined {
  demandJson(text, file)
  const places = paths.flatMap((path) => placeIn(text, path) ?? [])
  if (places.length === 0) return undefined
  const fromEnd = places.toSorted((a, b) => b.start - a.start)
  return fromEnd.reduce((it, {start, end}) => `${it.slice(0, start)}${JSON.stringify(version)}${it.slice(end)}`, text)
}

function demandJson(text: string, file: string): void {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new RefugeError('RFG-214', `${file} is not valid JSON: ${messageOf(cause)}`, {
      place: {file},
      hint: 'Correct the file; the version is written into it only when it can be read.',
      cause,
    })
  }
}
