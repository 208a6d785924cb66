import type {Finding} from '../finding.ts'
import type {Folder} from '../folder.ts'

/** A version that is to be written. */
export interface Release {
  readonly folder: Folder
  readonly version: string
  /** The version before, when it is known. */
  readonly previous: string | undefined
}

/** Finds where the manifests of one ecosystem name the version. */
export type Ecosystem = (release: Release) => Promise<readonly Finding[]>
