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

/** A commit with the files that it changed. */
export interface ChangedCommit extends Commit {
  /** From the top of the repository: what differs from the first parent; every file where there is no parent. */
  readonly paths: readonly string[]
}

export interface Tag {
  readonly name: string
  /** The commit that it names in the end, through annotated tags. */
  readonly commit: string
}

/** Where a history is read from. */
export interface HistoryPlace {
  /** Folder of the checkout, absolute. */
  readonly folder: string
  /**
   * `local`: the clone alone, which must be whole. `auto`: a clone that is whole, else its remote, as little of it as the question
   * needs. `exact`: every commit of the remote's branch.
   */
  readonly mode: 'auto' | 'exact' | 'local'
  /** For an HTTPS remote; never printed, never in argv. */
  readonly token?: string
}

/**
 * The commits and tags of a repository; read-only, and the same answers whether the clone is whole or not. What is missing is
 * fetched when it is asked for, never into the clone. git's failures are RFG-201, those of the remote RFG-208.
 */
export interface History {
  /** URL of the remote `origin`, as configured. */
  readonly origin: string | undefined
  /** The branch that is checked out; undefined when HEAD is detached. */
  readonly branch: string | undefined
  /** The full id of the commit that a revision names; undefined when there is none. */
  resolve(revision: string): Promise<string | undefined>
  committedAt(sha: string): Promise<Date>
  /** Every tag, on this branch or not. */
  tags(): Promise<readonly Tag[]>
  /** The first of these commits that `of` has among its ancestors, or is. All are full ids. */
  firstAncestor(of: string, candidates: readonly string[]): Promise<string | undefined>
  /** The commits that `to` has and `from` has not, children before their parents. Both are full ids. */
  commits(from: string | undefined, to: string): Promise<readonly Commit[]>
  /** Those of these commits that `of` has among its ancestors, or is. All are full ids. May fetch what `changes` needs. */
  ancestors(of: string, candidates: readonly string[]): Promise<ReadonlySet<string>>
  /**
   * The commits of `to` that at least one of `bases` lacks, all of them without a base; children before their parents. All are full
   * ids. Names of files may have to be fetched, and then all that `to` has, whatever the bases are: at the end of a part of the
   * history every file would seem to be new.
   */
  changes(bases: readonly string[], to: string): Promise<readonly ChangedCommit[]>
}
