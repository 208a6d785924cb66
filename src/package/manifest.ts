import {messageOf, RefugeError} from '../kernel/errors.ts'

/** A member of a package, without what differs from build to build: owners, times, and rights other than "may be run". */
export interface Entry {
  /** From the top of the package, `/` between its parts. */
  readonly path: string
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink'
  /** Permission bits, made even: 0o755 or 0o644. */
  readonly mode: number
  /** Of a file: its bytes, and their SHA-256 in hex. */
  readonly size?: number
  readonly sha256?: string
  /** Of a link. */
  readonly target?: string
}

/** What a package is: the name of its file, the digest by which it is known from here on, and what is in it. */
export interface Manifest {
  readonly v: 1
  readonly file: string
  /** `sha256:` and 64 hex digits: what `sha256sum FILE` says. */
  readonly digest: string
  readonly files: number
  readonly bytes: number
  /** Empty for a file that was taken as it is. */
  readonly entries: readonly Entry[]
}

/** Name of the manifest beside the package. */
export const MANIFEST = 'manifest.json'

export const DIGEST = /^sha256:[0-9a-f]{64}$/

/** Names that a package may have: they become names of files and of artifacts. */
export const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/

export function manifestText(it: Manifest): string {
  return `${JSON.stringify(it, undefined, 1)}\n`
}

/** Reads a manifest that another job left; RFG-285 when it is none. Only what is used later is looked at. */
export function parseManifest(text: string, path: string): Manifest {
  try {
    const it = JSON.parse(text) as Partial<Manifest>
    const isWhole =
      it.v === 1 &&
      FILE_NAME.test(it.file ?? '') &&
      DIGEST.test(it.digest ?? '') &&
      Array.isArray(it.entries) &&
      it.entries.every((entry: Partial<Entry> | null) => typeof entry?.path === 'string')
    if (isWhole) return it as Manifest
    throw new Error('it has not the fields of one')
  } catch (cause) {
    throw new RefugeError('RFG-285', `${path} is no manifest of a package: ${messageOf(cause)}`, {
      cause,
      hint: 'Give the folder that the action package left, whole: as output `folder`, or downloaded as the artifact of build.yml.',
    })
  }
}
