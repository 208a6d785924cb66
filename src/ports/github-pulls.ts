/** Pull requests of the repository. */
export interface Pulls {
  /** The open one from a branch of this repository to another; undefined when there is none. */
  open(head: string, base: string): Promise<OpenPull | undefined>
  create(draft: PullDraft): Promise<OpenPull>
  update(
    pull: number,
    change: {readonly title?: string; readonly body?: string; readonly state?: 'closed'},
  ): Promise<void>
  /** Asks for what can never be made, so that a token that may not is refused before anything else is written: RFG-522. */
  demandCreate(base: string): Promise<void>
  /** A pull request, and how this repository merges. RFG-523 when there is none. */
  describe(pull: number): Promise<PullDescription>
}

export interface PullDraft {
  readonly head: string
  readonly base: string
  readonly title: string
  readonly body: string
}

export interface OpenPull {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly page: string
}

/** What a merge of a pull request would be made of. Every text is a stranger's. */
export interface PullDescription {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly author: string | undefined
  /** Full id of its newest commit. */
  readonly head: string
  /** `owner/branch`, as merge messages name it. */
  readonly from: string
  /** Name of the branch that it goes into. */
  readonly base: string
  readonly merging: Merging
}

/** How a repository merges: the methods that it allows, and what it writes into the messages. */
export interface Merging {
  readonly merge: boolean
  readonly squash: boolean
  readonly rebase: boolean
  readonly mergeTitle: 'PR_TITLE' | 'MERGE_MESSAGE'
  readonly mergeMessage: 'PR_TITLE' | 'PR_BODY' | 'BLANK'
  readonly squashTitle: 'PR_TITLE' | 'COMMIT_OR_PR_TITLE'
  readonly squashMessage: 'PR_BODY' | 'COMMIT_MESSAGES' | 'BLANK'
}

export interface Pull {
  readonly number: number
  readonly title: string
  /** Login of its author; undefined when the account is gone. */
  readonly author: string | undefined
  readonly isMerged: boolean
}
