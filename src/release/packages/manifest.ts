import type {Folder} from '../manifests/folder.ts'
import {nameIn} from '../manifests/paths.ts'
import {cargoManifest} from './cargo-manifest.ts'
import {npmManifest} from './npm-manifest.ts'
import type {Need} from './package.ts'

/** What a package says of itself, as far as releases care. */
export interface Manifest {
  /** Below the root of the folder. */
  readonly file: string
  readonly name: string | undefined
  readonly version: string | undefined
  /** It takes its version from its workspace, and is released with that. */
  readonly inherits: boolean
  /** It is never published, and may do without a version. */
  readonly isPrivate: boolean
  /** What it needs, of this repository or not. */
  needs(known: Known): readonly Need[]
}

/** The packages of the repository, by what manifests call them. */
export interface Known {
  byName(name: string): NeededPackage | undefined
  /** Of a folder below the root. */
  byFolder(folder: string): NeededPackage | undefined
}

export interface NeededPackage {
  readonly name: string
  readonly version: string | undefined
}

/** The manifests of a folder that name a package: package.json, Cargo.toml, or both. RFG-214 for one that cannot be read. */
export async function manifestsIn(folder: Folder, at: string): Promise<readonly Manifest[]> {
  const [npm, cargo] = await Promise.all(['package.json', 'Cargo.toml'].map((it) => folder.read(nameIn(at, it))))
  const crate = cargo && (await cargoManifest(cargo, folder))
  return [...(npm ? [npmManifest(npm)] : []), ...(crate ? [crate] : [])]
}
