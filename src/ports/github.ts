import type {Authors} from './github-authors.ts'
import type {Attestations, CheckRuns, Reviews} from './github-gates.ts'
import type {Objects} from './github-objects.ts'
import type {Pull, Pulls} from './github-pulls.ts'
import type {Releases} from './github-releases.ts'

/** What we do at GitHub's API, for one repository. Errors are RFG-520 to RFG-526. */
export interface GitHub {
  readonly deployments: Deployments
  readonly comments: Comments
  readonly refs: Refs
  readonly objects: Objects
  readonly releases: Releases
  readonly commits: Commits
  readonly pulls: Pulls
  readonly authors: Authors
  readonly reviews: Reviews
  readonly checkRuns: CheckRuns
  readonly attestations: Attestations
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
  /** The commit that it names in the end, through annotated tags; undefined when there is no such ref. */
  commitOf(ref: string): Promise<string | undefined>
  /** RFG-525 where that is no step forward, unless it is forced. */
  move(ref: string, object: string, how: 'forward' | 'force'): Promise<void>
  /** Nothing happens when there is no such ref. */
  remove(ref: string): Promise<void>
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
