import {RefugeError} from '../../kernel/errors.ts'
import type {Files} from '../../ports/files.ts'
import {intoChangelog} from '../changelog-file.ts'
import {titleIn} from '../languages.ts'
import {manifestEdits} from '../manifests/index.ts'
import {folderOf, nameIn} from '../manifests/paths.ts'
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
  const {inputs, world, repository, github} = site
  const at = await pathInRepository(repository.folder, world.files)
  const files = commitFiles(github.objects, commit)
  const folder = await files.inside(ROOT, at === '' ? '.' : at)
  const edits = await editsOf(folder, version.text, previous, files)
  const changelog = nameIn(at, inputs.file)
  const before = await files.read(await files.inside(ROOT, changelog))
  const title = titleIn(inputs.languages, 'changelog')
  const after = intoChangelog(before, notes, {version: version.text, title})
  return {
    ...Object.fromEntries(edits.map((it) => [it.file, it.text])),
    ...(after === before ? {} : {[changelog]: after}),
  }
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

/** Where the working directory lies in its repository: `''` when it is the top. */
async function pathInRepository(folder: string, files: Files): Promise<string> {
  for (let top = folder; top !== ''; top = folderOf(top)) {
    if (await files.exists(`${top}/.git`)) return folder.slice(top.length + 1)
  }
  return ''
}

export const bytesOf = (changes: Changes): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(Object.entries(changes).map(([path, text]) => [path, new TextEncoder().encode(text)]))
