/** Whose account made a commit; every text is a stranger's. */
export interface Account {
  readonly login: string
  readonly isBot: boolean
}

/** A commit as git has it, to ask about. */
export interface AskedCommit {
  /** Full id. */
  readonly sha: string
  /** Address of its author. */
  readonly email: string
}

export interface KnownCommit {
  /** Its author; else who opened the pull request that brought it in. Undefined where neither is an account. */
  readonly account: Account | undefined
  /** Number of the pull request that brought it in. */
  readonly pull: string | undefined
}

export interface KnownAuthors {
  /** By full id; a commit that GitHub does not have is missing. */
  readonly commits: ReadonlyMap<string, KnownCommit>
  /** Logins of the accounts that the base has no commit of; empty without a base. */
  readonly newcomers: ReadonlySet<string>
}

/** Who made commits, as GitHub knows it. */
export interface Authors {
  /**
   * One call for each hundred commits, and one more for all those together whose address is new since the base: only their
   * account tells whether they were there under another.
   * @param base full id of the commit before the range
   */
  known(commits: readonly AskedCommit[], base: string | undefined): Promise<KnownAuthors>
}
