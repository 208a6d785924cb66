/** Commits, folders and files by their ids, read without a checkout. */
export interface Objects {
  commit(id: string): Promise<CommitObject>
  /** What a folder holds, by the id of its tree. */
  tree(id: string): Promise<readonly TreeEntry[]>
  blob(id: string): Promise<Uint8Array>
}

export interface CommitObject {
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
}

export interface TreeEntry {
  readonly name: string
  /** `link` is a symbolic link, or another repository. */
  readonly kind: 'file' | 'folder' | 'link'
  readonly id: string
}
