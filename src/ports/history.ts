/** One commit, as git has it. Every text may contain anything but NUL. */
export interface Commit {
  /** Full id. */
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: {readonly name: string; readonly email: string}
  readonly committedAt: Date
  /** Subject and body, untouched. */
  readonly message: string
}

export interface Tag {
  readonly name: string
  /** The commit that it names in the end, through annotated tags. */
  readonly commit: string
  /** The commit asked about has it among its ancestors, or is it. */
  readonly merged: boolean
}

/** The commits and tags of a full clone; read-only. git's failures are RFG-201. */
export interface History {
  /** URL of the remote `origin`, as configured. */
  readonly origin: string | undefined
  /** The branch that is checked out; undefined when HEAD is detached. */
  readonly branch: string | undefined
  /** The full id of the commit that a revision names; undefined when there is none. */
  resolve(revision: string): Promise<string | undefined>
  committedAt(sha: string): Promise<Date>
  /** Every tag on a commit, by name. */
  tags(at: string): Promise<readonly Tag[]>
  /** The commits that `to` has and `from` has not, children before their parents. Both are full ids. */
  commits(from: string | undefined, to: string): Promise<readonly Commit[]>
}
