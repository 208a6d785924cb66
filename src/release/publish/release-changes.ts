import {RefugeError} from '../../kernel/errors.ts'
import type {Files} from '../../ports/files.ts'
import {intoChangelog} from '../changelog-file.ts'
import {titleIn} from '../languages.ts'
import {manifestEdits} from '../manifests/index.ts'
import {nameIn} from '../manifests/paths.ts'
import type {Version} from '../versions.ts'
import {commitFiles, ROOT} from './commit-files.ts'
import type {Subject} from './plan.ts'
import type {Site} from './site.ts'

/** New texts of files, by path in the repository. */
export type Changes = Readonly<Record<string, string>>

/** What a release changes in the files of its commit: the version in manifests, and the notes in the changelog. */
export async function releaseChanges(
  site: Site,
  {version, commit}: Subject,
  {notes, previous}: {readonly notes: string; readonly previous: string | undefined},
): Promise<Changes> {
  const {inputs, repository, github} = site
  const {at} = repository
  const files = commitFiles(github.objects, commit)
  const folder = await files.inside(ROOT, at === '' ? '.' : at)
  const edits = await editsOf(folder, version.text, previous, files)
  const changelog = await changelogChange(site, nameIn(at, inputs.file), version, notes, files)
  return {...Object.fromEntries(edits.map((it) => [it.file, it.text])), ...changelog}
}

/** A changelog with the notes of a version; nothing when it has them. */
export async function changelogChange(
  {inputs}: Site,
  path: string,
  version: Version,
  notes: string,
  files: Files,
): Promise<Changes> {
  const before = await files.read(await files.inside(ROOT, path))
  const title = titleIn(inputs.languages, 'changelog')
  const after = intoChangelog(before, notes, {version: version.text, title})
  return after === before ? {} : {[path]: after}
}

/** A project may have no manifest: then the changelog and the tag alone say the version. */
async function editsOf(folder: string, version: string, previous: string | undefined, files: Files) {
  try {
    return await manifestEdits(folder, version, files, {root: ROOT, ...(previous !== undefined && {previous})})
  } catch (error) {
    // One that cannot be read has a place.
    if (error instanceof RefugeError && error.code === 'RFG-214' && error.place === undefined) return []
    throw error
  }
}

export const bytesOf = (changes: Changes): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(Object.entries(changes).map(([path, text]) => [path, new TextEncoder().encode(text)]))
