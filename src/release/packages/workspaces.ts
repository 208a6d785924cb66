import {fieldsOf} from '../../kernel/fields.ts'
import {membersOf} from '../manifests/ecosystems/cargo-members.ts'
import {type Folder, foldersOf} from '../manifests/folder.ts'
import {readToml} from '../manifests/formats/toml.ts'
import {below, folderOf, matches, nameIn} from '../manifests/paths.ts'
import {parsed, type Source} from '../manifests/source.ts'
import {npmWorkspaces, textsOf} from './npm-manifest.ts'

/**
 * The folders of the packages that the workspaces of a folder name: npm and yarn (package.json), pnpm (pnpm-workspace.yaml), Cargo
 * (Cargo.toml). Below the root of the repository, sorted; none where there is no workspace.
 */
export async function workspaceFolders(folder: Folder): Promise<readonly string[]> {
  const [npm, pnpm, cargo] = await Promise.all(
    ['package.json', 'pnpm-workspace.yaml', 'Cargo.toml'].map((it) => folder.read(nameIn(folder.at, it))),
  )
  const globs = [...(npm ? npmWorkspaces(npm) : []), ...(pnpm ? await pnpmPackages(pnpm) : [])]
  const found = new Set(await globbed(folder, globs))
  for (const it of cargo ? await crates(cargo, folder) : []) found.add(it)
  if (found.size > 0) found.add(folder.at)
  return [...found].sort()
}

/** Source: pnpm.io/pnpm-workspace_yaml. */
async function pnpmPackages(source: Source): Promise<readonly string[]> {
  const yaml = await import('yaml')
  const value: unknown = parsed(
    source,
    'YAML',
    () => yaml.parse(source.text, {prettyErrors: false}),
    (thrown) => (thrown instanceof yaml.YAMLError ? thrown.pos[0] : undefined),
  )
  return textsOf(fieldsOf(value).packages)
}

async function crates(source: Source, folder: Folder): Promise<readonly string[]> {
  const root = await readToml(source)
  if (root.under('workspace').length === 0) return []
  return (await membersOf(root, folder)).map((it) => folderOf(it.source.file)).filter((it) => it !== folder.at)
}

/** Folders with a package.json that globs name and none behind a `!` takes out. */
async function globbed(folder: Folder, globs: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const glob of globs.filter((it) => !it.startsWith('!'))) {
    for (const at of await foldersAt(folder, glob)) if (await folder.read(nameIn(at, 'package.json'))) found.add(at)
  }
  const out = globs.filter((it) => it.startsWith('!')).map((it) => partsOf(it.slice(1)))
  return [...found].filter((it) => !out.some((glob) => fits(inside(folder, it).split('/'), glob)))
}

/** The folders that a glob from the working directory names, whether or not they are there; none outside of the repository. */
export async function foldersAt(folder: Folder, glob: string): Promise<readonly string[]> {
  if (below(folder.at, glob) === undefined) return []
  return (await foldersOf(folder, folder.at, partsOf(glob).join('/'))).flatMap((it) => below('', it) ?? [])
}

const partsOf = (glob: string) => glob.split('/').filter((it) => it !== '' && it !== '.')

/** A folder as seen from the working directory. */
export const inside = ({at}: Pick<Folder, 'at'>, folder: string) => (at === '' ? folder : folder.slice(at.length + 1))

/** Whether the parts of a path are those of a glob, in which `**` stands for any number of them. */
function fits(path: readonly string[], glob: readonly string[]): boolean {
  const [first, ...rest] = glob
  if (first === undefined) return path.length === 0
  if (first === '**') return path.some((_, at) => fits(path.slice(at), rest)) || fits([], rest)
  return path[0] !== undefined && matches(path[0], first) && fits(path.slice(1), rest)
}
