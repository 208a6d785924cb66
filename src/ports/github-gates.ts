/** How commits were reviewed, as GitHub knows it. Every text is a stranger's. */
export interface Reviews {
  /** By full id, one call for each fifty commits; a commit that GitHub does not have is missing. RFG-522 without the right. */
  of(commits: readonly string[]): Promise<ReadonlyMap<string, CommitReview>>
}

export interface CommitReview {
  /** It has several parents. */
  readonly isMerge: boolean
  /** Logins of everybody who wrote it; undefined for one whose address belongs to no account. */
  readonly authors: readonly (string | undefined)[]
  /** The merged pull requests that brought it in. */
  readonly pulls: readonly PullReview[]
}

export interface PullReview {
  readonly number: number
  readonly author: string | undefined
  /** Full id of its newest commit. */
  readonly head: string
  /** Full id of the commit that its merge made. */
  readonly merge: string | undefined
  /** The standing approvals of people who may write to the repository. */
  readonly approvals: readonly {readonly login: string; readonly isBot: boolean; readonly commit: string}[]
}

/** Verdicts beside a commit. */
export interface CheckRuns {
  /** Answers with its page. */
  create(run: CheckRun): Promise<string>
}

export interface CheckRun {
  readonly name: string
  /** Full id of the commit that it is about. */
  readonly commit: string
  readonly conclusion: 'success' | 'failure'
  readonly title: string
  /** Markdown, at most 65 535 characters. */
  readonly summary: string
  /** At most fifty. */
  readonly annotations: readonly CheckAnnotation[]
}

export interface CheckAnnotation {
  /** From the top of the repository. */
  readonly path: string
  readonly line: number
  readonly level: 'failure' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** Signed statements about artifacts. */
export interface Attestations {
  /** At most a hundred of those of a digest (`sha256:…`); none where GitHub has none. */
  of(digest: string): Promise<readonly Attestation[]>
}

export interface Attestation {
  /** The in-toto statement as it was signed: data of strangers. */
  readonly statement: unknown
  /** The workflow that its certificate names, without the server: `owner/name/.github/workflows/build.yml@refs/heads/main`. */
  readonly signer: string | undefined
  /** The signature is that of the key in the certificate; who issued the certificate is not asked. */
  readonly isSigned: boolean
}
