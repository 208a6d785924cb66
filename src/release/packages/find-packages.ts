import type {PackageEntry} from '../../config/index.ts'
import {RefugeError} from '../../kernel/errors.ts'
import {oneLine} from '../../kernel/escape.ts'
import type {Files} from '../../ports/files.ts'
import {type Folder, openFolder} from '../manifests/folder.ts'
import {demandApart, unknownPackage} from './demands.ts'
import {type Known, type Manifest, manifestsIn} from './manifest.ts'
import type {Need, Package} from './package.ts'
import {prefixOf} from './series.ts'
import {foldersAt, inside, workspaceFolders} from './workspaces.ts'

/** Where packages are looked for. */
export interface PackagesPlace {
  /** The working directory, absolute. */
  readonly folder: string
  /** The folder that nothing may lie outside of, absolute. */
  readonly root: string
  /** What refuge.yml says; undefined: the workspaces say it. */
  readonly entries: readonly PackageEntry[] | undefined
  /** The input `tag-prefix`. */
  readonly prefix: string
}

/**
 * The packages of a repository, that in the working directory itself first, else by path; none where the whole repository is one.
 * A path that is not there is RFG-235, a package that is not there RFG-236, two of one name RFG-237, of one series of tags RFG-238, a
 * manifest without a version RFG-239.
 */
export async function findPackages(
  {folder: absolute, root, entries, prefix}: PackagesPlace,
  files: Files,
): Promise<readonly Package[]> {
  const folder = openFolder(absolute, root, files)
  const found = entries ? await configured(entries, folder) : await discovered(folder)
  const packages = found.map((it) => ({
    name: it.name,
    path: it.path,
    prefix: prefixOf(it, it.entry?.tagPrefix, prefix),
    needs: needsOf(it, found),
  }))
  demandApart(packages)
  return packages
}

/** A folder that is a package, with all that is known of it. */
interface Candidate {
  /** Below the root of the repository. */
  readonly at: string
  readonly path: string
  readonly name: string
  readonly manifests: readonly Manifest[]
  readonly entry: PackageEntry | undefined
}

/** Those of the workspaces. What takes its version from the workspace is released with that, and what is private may have none. */
async function discovered(folder: Folder): Promise<readonly Candidate[]> {
  const all: Candidate[] = []
  for (const at of await workspaceFolders(folder)) all.push(await candidateAt(folder, at))
  const isOwn = (it: Candidate) => it.manifests.some((one) => one.version !== undefined || !one.isPrivate)
  const isShared = (it: Candidate) => it.manifests.some((one) => one.inherits)
  const hasShared = all.some(isShared)
  const members = all.filter((it) => it.at !== folder.at && !isShared(it) && isOwn(it))
  const top = all.find((it) => it.at === folder.at)
  const isPackage = top && (hasShared || top.manifests.some((it) => it.version !== undefined && !it.isPrivate))
  for (const it of members) demandVersion(it)
  return members.length === 0 ? [] : [...(isPackage ? [top] : []), ...members]
}

/** Those that refuge.yml lists; a folder that is listed by itself is not what a glob says of it. */
async function configured(entries: readonly PackageEntry[], folder: Folder): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>()
  for (const entry of [...entries.filter((it) => !isGlob(it)), ...entries.filter(isGlob)]) {
    const folders: string[] = []
    for (const at of await foldersAt(folder, entry.path)) if (await isFolder(folder, at)) folders.push(at)
    if (folders.length === 0) throw nowhere(entry)
    for (const at of folders) if (!found.has(at)) found.set(at, await candidateAt(folder, at, entry))
  }
  const candidates = [...found.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
  for (const it of candidates) demandVersion(it)
  return candidates
}

const isGlob = ({path}: Pick<PackageEntry, 'path'>) => /[*?]/.test(path)

async function isFolder(folder: Folder, at: string): Promise<boolean> {
  return (await folder.names(at, '*')).length > 0
}

async function candidateAt(folder: Folder, at: string, entry?: PackageEntry): Promise<Candidate> {
  const manifests = await manifestsIn(folder, at)
  const path = inside(folder, at) || '.'
  const named = entry?.name ?? manifests.find((it) => it.name !== undefined)?.name
  return {at, path, name: named ?? (path === '.' ? 'root' : (path.split('/').at(-1) ?? path)), manifests, entry}
}

function nowhere({path, place}: PackageEntry): RefugeError {
  const what = isGlob({path}) ? 'names no folder' : 'is not there'
  return new RefugeError('RFG-235', oneLine(`packages: the path '${path}' ${what}`), {
    place,
    hint: 'Paths start in the working directory. Correct it, or remove the entry.',
  })
}

function demandVersion({name, manifests}: Candidate): void {
  const without = manifests.find((it) => it.version === undefined && !it.isPrivate && !it.inherits)
  if (!without) return
  throw new RefugeError('RFG-239', oneLine(`${without.file} names no version of the package ${name}`), {
    place: {file: without.file},
    hint: 'Write one, such as "0.0.0", or mark the package as private.',
  })
}

function needsOf(it: Candidate, all: readonly Candidate[]): readonly Need[] {
  const neededAs = (other: Candidate | undefined) =>
    other && other !== it && {name: other.name, version: other.manifests.find((one) => one.version)?.version}
  const known: Known = {
    byName: (name) => neededAs(all.find((other) => other.manifests.some((one) => one.name === name))) || undefined,
    byFolder: (at) => neededAs(all.find((other) => other.at === at)) || undefined,
  }
  const written = (it.entry?.dependsOn ?? []).map((on): Need => {
    if (!all.some((other) => other.name === on)) throw unknownPackage(on, all, it.entry?.place)
    return {on, kind: 'pinned', range: undefined, place: undefined}
  })
  return [...it.manifests.flatMap((one) => one.needs(known)), ...written.filter(({on}) => on !== it.name)]
}
