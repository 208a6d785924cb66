import type {ArchiveFormat} from './archive.ts'
import type {BackupSource} from './backup-source.ts'
import type {GitHub, GitHubPlace} from './github.ts'
import type {History, HistoryPlace} from './history.ts'
import type {Kinds} from './kinds.ts'
import type {MetricSource} from './metric-source.ts'
import type {ProbeSender} from './probe.ts'
import type {RecordsLog} from './records.ts'
import type {Store} from './store.ts'
import type {Target} from './target.ts'

/** The part of refuge.yml that describes a neighbour, validated against the schema of its kind, templates filled in. */
export interface Options {
  readonly kind: string
  readonly [key: string]: unknown
}

/** Where a neighbour stands. */
export interface Place {
  /** Folder of refuge.yml, absolute: commands run there, relative paths start there. */
  readonly folder: string
  readonly service: string
  readonly environment: string
  /** A directory, tarball or image that holds the revision, when the action was given one. */
  readonly artifact?: string
}

/** Where a source of backups stands. */
export interface SourcePlace extends Pick<Place, 'folder'> {
  /** Folders that are never part of it: the store itself. */
  readonly leaveOut: readonly string[]
}

export interface RecordsPlace {
  /** Folder of the user's checkout; its remote `origin` holds the records. */
  readonly folder: string
  /** Full ref, `refs/heads/refuge/records` by default. */
  readonly ref: string
  /** Longest wait for an answer of the remote, in milliseconds. */
  readonly patience?: number
  /** For an HTTPS remote; never printed, never in argv. */
  readonly token?: string
}

/** What stands around us; each is loaded when it is first asked for. */
export interface Neighbours {
  kinds(): Promise<Kinds>
  records(place: RecordsPlace): Promise<RecordsLog>
  /** The commits and tags of a checkout, also of a shallow one. */
  history(place: HistoryPlace): Promise<History>
  /** GitHub's API, for the repository that the runner works for. */
  github(place: GitHubPlace): Promise<GitHub>
  target(options: Options, place: Place): Promise<Target>
  /** A source of metrics. */
  metricSource(options: Options, place: Place): Promise<MetricSource>
  /** Sends probes; `timeout` is the longest wait for a whole answer, in milliseconds. */
  probeSender(options: {readonly timeout: number}): Promise<ProbeSender>
  store(options: Options, place: Pick<Place, 'folder'>): Promise<Store>
  /** A source of backups. */
  source(options: Options, place: SourcePlace): Promise<BackupSource>
  archive(): Promise<ArchiveFormat>
}
