import type {Bound} from './metric-source.ts'

/** Families of addresses that a name has. */
export type Family = 'ipv4' | 'ipv6'

/** How one request ended. `family` is absent where it never came to an address. */
export interface ProbeAnswer {
  readonly family?: Family
  /** HTTP status; absent where none came. */
  readonly status?: number
  /** Why none came, in a few words: `ECONNREFUSED`, `no answer in time`. */
  readonly failure?: string
}

/** Sends single GET requests on kept connections. Redirects are answers and not followed; certificates are checked. */
export interface ProbeSender {
  /** Never rejects. The families of a name take turns, each with connections of its own. */
  send(url: URL): Promise<ProbeAnswer>
  /** Ends what is under way and lets the connections go. */
  close(): void
}

/** How many of the requests so far ended, and how. */
export interface ProbeEnds {
  readonly sent: number
  readonly failed: number
}

/** What was counted of one side, or of one address, since the prober began. */
export interface ProbeCounts {
  /** Requests that ended: with an answer, or without one. */
  readonly sent: number
  /** Of these: no answer in time, no connection, a certificate that is not trusted, a status from 400 on. */
  readonly failed: number
  /** Requests that got an answer, whatever its status. */
  readonly answered: number
  /** Requests that were due and never sent, because too many were still waiting for their answer. */
  readonly dropped: number
  readonly families: Readonly<Partial<Record<Family, ProbeEnds>>>
  /** Failures by their reason: `HTTP 503`, `ECONNREFUSED`. */
  readonly reasons: Readonly<Record<string, number>>
  /** Answers up to each bound, cumulative; seconds from the instant at which the request was due. */
  readonly le: readonly Bound[]
  readonly buckets: readonly number[]
}
