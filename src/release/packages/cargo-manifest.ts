import {inherits} from '../manifests/ecosystems/cargo.ts'
import {pathDependencies} from '../manifests/ecosystems/cargo-requirements.ts'
import type {Folder} from '../manifests/folder.ts'
import {readToml, type Toml, tomlText} from '../manifests/formats/toml.ts'
import {folderOf, nameIn, upward} from '../manifests/paths.ts'
import type {Source} from '../manifests/source.ts'
import type {Known, Manifest} from './manifest.ts'
import type {Need} from './package.ts'
import {cargoNeed} from './ranges.ts'

/** A Cargo.toml with a package; undefined for that of a workspace alone. Source: doc.rust-lang.org/cargo, the manifest format. */
export async function cargoManifest(source: Source, folder: Folder): Promise<Manifest | undefined> {
  const toml = await readToml(source)
  if (toml.under('package').length === 0) return undefined
  const root = await workspaceAround(source, folder)
  return {
    file: source.file,
    name: tomlText(toml, 'package', 'name')?.value,
    version: inherits(toml) ? undefined : tomlText(toml, 'package', 'version')?.value,
    inherits: inherits(toml),
    isPrivate: toml.at('package', 'publish')?.value === false,
    needs: (known) => [...ownNeeds(toml, known), ...sharedNeeds(toml, root, known)],
  }
}

async function workspaceAround({file}: Source, folder: Folder): Promise<Toml | undefined> {
  for (const at of upward(folderOf(file))) {
    const source = await folder.read(nameIn(at, 'Cargo.toml'))
    const toml = source && (await readToml(source))
    if (toml && toml.under('workspace').length > 0) return toml
  }
  return undefined
}

/** Dependencies that name their folder themselves. */
function ownNeeds(toml: Toml, known: Known): readonly Need[] {
  const own = pathDependencies(toml).filter(({keys}) => keys[0] !== 'workspace')
  return own.flatMap(({folder, keys}) => needAt(toml, keys, keys, folder, known))
}

/** `x = { workspace = true }`: folder and requirement stand in the workspace. */
function sharedNeeds(toml: Toml, root: Toml | undefined, known: Known): readonly Need[] {
  if (!root) return []
  const shared = new Map(
    pathDependencies(root)
      .filter(({keys}) => keys[0] === 'workspace')
      .map((it) => [it.keys.at(-1), it]),
  )
  return toml.under().flatMap(({path, value}): readonly Need[] => {
    const found = path.at(-1) === 'workspace' && value === true ? shared.get(path.at(-2)) : undefined
    return found ? needAt(root, found.keys, path.slice(0, -1), found.folder, known) : []
  })
}

type Keys = readonly (string | number)[]

/** @param use the keys under which the package itself lists it, which say what for */
function needAt(toml: Toml, keys: Keys, use: Keys, folder: string, known: Known): readonly Need[] {
  const other = known.byFolder(folder)
  if (!other) return []
  const written = tomlText(toml, ...keys, 'version')?.value
  const asked = cargoNeed(written)
  const kind = use.includes('dev-dependencies') ? 'development' : asked.kind
  const place = {file: toml.source.file, format: 'toml', keys: [...keys, 'version'], written: written ?? ''} as const
  return [{on: other.name, ...asked, kind, place: written === undefined ? undefined : place}]
}
