import {elsewhere, type Finding, place, unnamed} from '../finding.ts'
import type {Folder} from '../folder.ts'
import {readToml, type Toml, tomlText} from '../formats/toml.ts'
import {below, folderOf, nameIn, upward} from '../paths.ts'
import {lockFindings} from './cargo-lock.ts'
import {membersOf} from './cargo-members.ts'
import {requirementFindings} from './cargo-requirements.ts'
import type {Ecosystem, Release} from './ecosystem.ts'

/**
 * Cargo.toml, the workspace that a package takes its version from, and Cargo.lock.
 * Source: doc.rust-lang.org/cargo, manifest format, and workspaces.
 */
export const cargo: Ecosystem = async (release) => {
  const {folder, version} = release
  const manifest = await manifestIn(folder, folder.at)
  if (!manifest) return []
  const root = (await workspaceOf(manifest, folder)) ?? manifest
  const own = tomlText(manifest, 'package', 'version')
  const shared =
    inherits(manifest) || manifest.source === root.source
      ? tomlText(root, 'workspace', 'package', 'version')
      : undefined
  const places = [
    ...(own ? [place(manifest.source, own, version)] : []),
    ...(shared ? [place(root.source, shared, version)] : []),
  ]
  if (places.length === 0) return [whyNone(manifest)]
  return [...places, ...(await followers(manifest, root, shared !== undefined, release))]
}

/** The Cargo.toml of a folder. */
async function manifestIn(folder: Folder, at: string): Promise<Toml | undefined> {
  const source = await folder.read(nameIn(at, 'Cargo.toml'))
  return source && (await readToml(source))
}

/** Whether the package takes its version from its workspace. */
export const inherits = (manifest: Toml): boolean => manifest.at('package', 'version', 'workspace')?.value === true

async function workspaceOf(manifest: Toml, folder: Folder): Promise<Toml | undefined> {
  const named = manifest.at('package', 'workspace')?.value
  const at = typeof named === 'string' ? below(folder.at, named) : undefined
  for (const here of at === undefined ? upward(folder.at) : [at]) {
    const found = await manifestIn(folder, here)
    if (found && found.under('workspace').length > 0) return found
  }
  return undefined
}

/** What names the packages that get the version: requirements of other packages in the workspace, and its lock file. */
async function followers(
  manifest: Toml,
  root: Toml,
  isShared: boolean,
  {folder, version}: Release,
): Promise<readonly Finding[]> {
  const members = await membersOf(root, folder)
  const bumped = [manifest, ...(isShared ? members.filter(inherits) : [])]
  const olds = new Map(bumped.map((it) => [folderOf(it.source.file), versionOf(it, root)]))
  const requirements = members.flatMap((it) => requirementFindings(it, olds, version))
  const lock = await folder.read(nameIn(folderOf(root.source.file), 'Cargo.lock'))
  if (!lock) return requirements
  const names = bumped.flatMap((it) => tomlText(it, 'package', 'name')?.value ?? [])
  return [...requirements, ...lockFindings(await readToml(lock), new Set(names), version)]
}

const versionOf = (manifest: Toml, root: Toml) =>
  (inherits(manifest) ? tomlText(root, 'workspace', 'package', 'version') : tomlText(manifest, 'package', 'version'))
    ?.value

function whyNone(manifest: Toml): Finding {
  if (inherits(manifest))
    return elsewhere(manifest.source, 'takes its version from a workspace, and none that has one is found')
  if (manifest.at('package', 'name')) return unnamed(manifest.source)
  return elsewhere(manifest.source, 'is a workspace whose packages have versions of their own')
}
