/** One package of a repository, released by itself. */
export interface Package {
  readonly name: string
  /** Folder, from the working directory; `.` is that itself. */
  readonly path: string
  /** What stands before the version in its tags. */
  readonly prefix: string
  /** What it needs of the other packages. */
  readonly needs: readonly Need[]
}

/**
 * How a package needs another one. `pinned`: what is built holds it, or its version is named exactly; `range`: any version in it will
 * do; `peer`: whoever uses the package brings it, in a version of the range; `development`: nobody who uses the package sees it.
 */
export interface Need {
  /** Name of the other package. */
  readonly on: string
  readonly kind: 'pinned' | 'range' | 'peer' | 'development'
  /** As a range of semver; undefined where any version will do. */
  readonly range: string | undefined
  /** Where the range is written, when it can be edited there. */
  readonly place: RangePlace | undefined
}

/** A range in a manifest: the keys that lead to it, and how it is written around a version (`workspace:^`, `=`). */
export interface RangePlace {
  readonly file: string
  readonly format: 'json' | 'toml'
  readonly keys: readonly (string | number)[]
  readonly written: string
}

/** The root of the working directory as a package. */
export const isRoot = ({path}: Pick<Package, 'path'>) => path === '.'
