/** What we do at GitHub's API, for one repository. Errors are RFG-520 to RFG-526. */
export interface GitHub {
  readonly deployments: Deployments
  readonly comments: Comments
  readonly refs: Refs
  readonly releases: Releases
  readonly commits: Commits
}

/** Where and with what right we talk to GitHub's API. */
export interface GitHubPlace {
  readonly token: string
  /** Longest time of one call with all its retries, in milliseconds. */
  readonly patience: number
  /** Ends every call under way. */
  readonly signal?: AbortSignal
}

/** Deployments as people and other tools see them on GitHub. */
export interface Deployments {
  /** The newest hundred of an environment, newest first. */
  newest(environment: string): Promise<readonly DeploymentRecord[]>
  /** Answers with the id. RFG-525 where GitHub does not know the ref. */
  create(draft: DeploymentDraft): Promise<number>
  /** What the newest status of a deployment says; undefined before the first one. */
  stateOf(id: number): Promise<string | undefined>
  report(id: number, status: DeploymentStatus): Promise<void>
}

export interface DeploymentRecord {
  readonly id: number
  /** What whoever made it wrote into it: data of strangers. */
  readonly payload: Readonly<Record<string, unknown>>
}

export interface DeploymentDraft {
  /** A commit, branch or tag that GitHub knows. */
  readonly ref: string
  readonly environment: string
  readonly task: 'deploy' | 'rollback'
  /** At most 140 characters. */
  readonly description: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Users depend on it. */
  readonly isProduction: boolean
  /** It will go away, as a preview does. */
  readonly isTransient: boolean
}

export interface DeploymentStatus {
  readonly state: 'in_progress' | 'pending' | 'success' | 'failure' | 'error' | 'inactive'
  /** At most 140 characters. */
  readonly description: string
  /** Page of the run. */
  readonly logUrl: string | undefined
}

export interface Comments {
  /**
   * Puts a text (Markdown that holds the marker) into the comment of an issue or pull request that holds the marker already,
   * else into a new one. Answers with its page.
   */
  upsert(issue: number, marker: string, text: string): Promise<string>
}

/** Branches and tags by their full name, such as `refs/tags/v1`. */
export interface Refs {
  /** The object that it names; undefined when there is no such ref. */
  read(ref: string): Promise<string | undefined>
  /** False when there is one of this name already; it stays as it is. */
  create(ref: string, object: string): Promise<boolean>
  /** RFG-525 where that is no step forward, unless it is forced. */
  move(ref: string, object: string, how: 'forward' | 'force'): Promise<void>
}

export interface Releases {
  /** The release of a tag, also while it is a draft; a published one comes before a draft. */
  find(tag: string): Promise<Release | undefined>
  /** Makes a draft: nobody sees it, and its tag is made when it is published. */
  draft(release: ReleaseDraft): Promise<Release>
  upload(release: Release, asset: AssetFile): Promise<void>
  assets(release: Release): Promise<readonly Asset[]>
  publish(release: Release, isLatest: boolean): Promise<void>
}

export interface ReleaseDraft {
  readonly tag: string
  /** What the tag will name: a commit. */
  readonly target: string
  readonly name: string
  readonly text: string
  readonly isPrerelease: boolean
}

export interface Release {
  readonly id: number
  readonly tag: string
  readonly isDraft: boolean
  readonly text: string
  readonly page: string
  /** Where assets are sent, as GitHub says it. */
  readonly uploadUrl: string
}

export interface AssetFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

export interface Asset {
  readonly name: string
  readonly size: number
  /** `sha256:…`; undefined on servers that do not tell. */
  readonly digest: string | undefined
}

export interface Commits {
  /** Adds a commit, signed by GitHub, to a branch that still is where we saw it; RFG-525 when it has moved. Answers with its id. */
  create(commit: NewCommit): Promise<string>
  /** The pull requests that brought a commit in. */
  pullsOf(commit: string): Promise<readonly Pull[]>
}

export interface NewCommit {
  readonly branch: string
  readonly expectedHead: string
  readonly headline: string
  readonly body: string
  /** Contents by path. */
  readonly written: Readonly<Record<string, Uint8Array>>
  readonly removed: readonly string[]
}

export interface Pull {
  readonly number: number
  readonly title: string
  /** Login of its author; undefined when the account is gone. */
  readonly author: string | undefined
  readonly isMerged: boolean
}
