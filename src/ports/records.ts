/** Id of a commit on the records branch, 40 hex. */
export type CommitId = string

/** One commit to be: the event on one line, and the fold of all events up to it. */
export interface Entry {
  readonly event: string
  readonly state: string
  /** Subject of the commit. */
  readonly message: string
  /** Time of the commit. */
  readonly at: Date
}

export interface Tip {
  readonly commit: CommitId
  readonly event: string
  readonly state: string
}

/** A commit as the audit sees it. */
export interface Link extends Tip {
  readonly parents: readonly CommitId[]
}

/**
 * An append-only log, one commit an event, moved by fast-forward only. Knows nothing of what the events mean.
 * An unreachable remote is RFG-501, a refused push RFG-502, no remote at all RFG-503.
 */
export interface RecordsLog {
  /** The newest entry, asked from the remote each time; undefined while the log is empty. */
  tip(): Promise<Tip | undefined>
  /** The newest entry that this machine has seen, without asking the remote: for a rollback while it is out of reach. */
  seen(): Promise<Tip | undefined>
  /**
   * Appends the entries, all or none, behind `expected` (undefined: the log must be empty) and answers with the id of the
   * last commit; undefined when the log has moved: then nothing was written.
   */
  append(entries: readonly Entry[], expected: CommitId | undefined): Promise<CommitId | undefined>
  /** Every entry, or the newest few, oldest first. */
  read(newest?: number): AsyncIterable<Link>
}
