import {type Folder, foldersOf} from '../folder.ts'
import {readToml, type Toml} from '../formats/toml.ts'
import {below, folderOf, matches, nameIn} from '../paths.ts'
import {pathDependencies} from './cargo-requirements.ts'

/** The manifests of a workspace: its own, those that `members` names, and those that any of them depends on by a path. */
export async function membersOf(root: Toml, folder: Folder): Promise<readonly Toml[]> {
  const at = folderOf(root.source.file)
  const excluded = textsOf(root, 'workspace', 'exclude').map((it) => below(at, it))
  const waiting = [at]
  for (const glob of textsOf(root, 'workspace', 'members')) waiting.push(...(await foldersOf(folder, at, glob)))
  const members = new Map<string, Toml>()
  for (const here of waiting) {
    if (members.has(here) || excluded.some((it) => it !== undefined && isIn(here, it))) continue
    const source = await folder.read(nameIn(here, 'Cargo.toml'))
    if (!source) continue
    const manifest = await readToml(source)
    members.set(here, manifest)
    waiting.push(...dependenciesOf(manifest))
  }
  return [...members.values()]
}

const dependenciesOf = (manifest: Toml) => pathDependencies(manifest).map((it) => it.folder)

function textsOf(manifest: Toml, ...path: readonly string[]): readonly string[] {
  return manifest.under(...path).flatMap(({value}) => (typeof value === 'string' ? value : []))
}

const isIn = (folder: string, outer: string) =>
  folder === outer || folder.startsWith(`${outer}/`) || matches(folder, outer)
