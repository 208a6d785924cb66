import type {Revision} from '../../kernel/revision.ts'
import type {State} from '../../records/index.ts'

/** Something that was looked up, or why it is not known and what to do about that. */
export type Known<T> =
  | {readonly isKnown: true; readonly value: T}
  | {readonly isKnown: false; readonly why: string; readonly hint: string}

/** What the gates of one deployment are decided from: plain data, gathered once. */
export interface Facts {
  readonly environment: string
  readonly candidate: Known<Revision>
  readonly records: Known<State>
  readonly range: Known<ReviewedRange>
  readonly points: Known<readonly SourcePoint[]>
  readonly provenance: Known<readonly Provenance[]>
  readonly findings: Known<Findings>
  readonly wayBack: Known<WayBack>
}

/** The facts that a gate may ask for; those that no gate needs are not looked up. */
export type Need = 'records' | 'range' | 'points' | 'provenance' | 'findings' | 'wayBack'

export const known = <T>(value: T): Known<T> => ({isKnown: true, value})

export const notKnown = (why: string, hint: string): Known<never> => ({isKnown: false, why, hint})

/** The commits that the candidate has and the running revision has not. */
export interface ReviewedRange {
  /** Commit of the running revision; undefined before the first deployment: then the candidate's own commit is all there is. */
  readonly from: string | undefined
  readonly commits: readonly ReviewedCommit[]
}

export interface ReviewedCommit {
  readonly sha: string
  readonly isMerge: boolean
  /** Logins of everybody who wrote it; undefined for one whose address belongs to no account. */
  readonly authors: readonly (string | undefined)[]
  /** The merged pull requests that brought it in. */
  readonly pulls: readonly ReviewedPull[]
}

export interface ReviewedPull {
  readonly number: number
  readonly author: string | undefined
  /** Its newest commit. */
  readonly head: string
  /** The commit that its merge made. */
  readonly merge: string | undefined
  /** The standing approvals of people who may write here. */
  readonly approvals: readonly Approval[]
}

export interface Approval {
  readonly login: string
  readonly isBot: boolean
  /** What was looked at. */
  readonly commit: string
}

export interface SourcePoint {
  readonly source: string
  /** The newest complete one of the records. */
  readonly newest: State['points'][string][number] | undefined
  /** What is wrong with it in the store; undefined where nothing is, or nobody looked. */
  readonly problem: string | undefined
}

/** A statement that GitHub holds of how an artifact was built. */
export interface Provenance {
  /** Digests that it speaks of: `sha256:…`. */
  readonly subjects: readonly string[]
  readonly predicateType: string
  /** The workflow in the certificate: `owner/name/.github/workflows/build.yml@refs/heads/main`. */
  readonly signer: string | undefined
  /** The signature is that of the key in the certificate. */
  readonly isSigned: boolean
  /** The commit that was built. */
  readonly commit: string | undefined
}

/** From the least to the worst. */
export const SEVERITIES = ['none', 'low', 'medium', 'high', 'critical'] as const

export type Severity = (typeof SEVERITIES)[number]

export interface Findings {
  /** The revision that was looked at, where the list says so. */
  readonly revision: string | undefined
  readonly all: readonly Finding[]
}

export interface Finding {
  readonly id: string
  /** What no tool has rated counts as critical. */
  readonly severity: Severity
  readonly title: string
  /** The tool was told to accept it. */
  readonly isSuppressed: boolean
}

/** How the target would be brought back, and to what. */
export interface WayBack {
  readonly environment: string
  /** The slot that serves now; undefined where nothing does. */
  readonly baseline:
    | {readonly slot: string; readonly revision: Revision; readonly version: string | undefined}
    | undefined
  /** The slot that the candidate would take. */
  readonly slot: string
  /** The records know the baseline as promoted and not rolled back. */
  readonly isGood: boolean
  /** The target stops what it served before once a deployment has ended. */
  readonly stops: boolean
}
