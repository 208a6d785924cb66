import {type Finding, place} from '../finding.ts'
import {type Toml, tomlText} from '../formats/toml.ts'
import {below, folderOf} from '../paths.ts'

interface PathDependency {
  /** Below the root. */
  readonly folder: string
  /** Keys of the dependency in the manifest. */
  readonly keys: readonly (string | number)[]
}

/** Dependencies by path: `[dependencies]`, `[dev-dependencies]`, `[target.….dependencies]`, `[workspace.dependencies]`. */
export function pathDependencies(manifest: Toml): readonly PathDependency[] {
  const at = folderOf(manifest.source.file)
  return manifest.under().flatMap(({path, value}) => {
    if (path.at(-1) !== 'path' || !String(path.at(-3)).endsWith('dependencies') || typeof value !== 'string') return []
    const folder = below(at, value)
    return folder === undefined ? [] : [{folder, keys: path.slice(0, -1)}]
  })
}

/**
 * Requirements of packages that get the version, by the folders of these and the versions they had: where one asks for just
 * the old version, it would often exclude the new one, and nothing would build. Others are what somebody decided.
 */
export function requirementFindings(
  manifest: Toml,
  olds: ReadonlyMap<string, string | undefined>,
  version: string,
): readonly Finding[] {
  return pathDependencies(manifest).flatMap(({folder, keys}) => {
    const asked = olds.has(folder) ? tomlText(manifest, ...keys, 'version') : undefined
    const [, sign = '', bare] = /^([\^=~]?\s*)(.*)$/.exec(asked?.value ?? '') ?? []
    return asked && bare === olds.get(folder) ? [place(manifest.source, asked, `${sign}${version}`)] : []
  })
}
