import type {Place} from '../kernel/errors.ts'

/** What started us: inputs, outputs, log, annotations, summary. GitHub's runner, or a terminal. */
export interface Runner {
  /** The text of an input, trimmed; undefined when it is not given. */
  input(name: string): string | undefined
  output(name: string, value: string): void
  /** Adds Markdown to the job summary. */
  summary(markdown: string): Promise<void>
  info(message: string): void
  debug(message: string): void
  warning(message: string, place?: Place): void
  error(message: string, place?: Place): void
  /** Prints text of strangers: no line of it is obeyed as a workflow command, no escape sequence reaches a terminal. */
  quote(text: string): void
  /** From here on the log shows *** instead of the secret. */
  mask(secret: string): void
  readonly context: Context
  /** Fires when the run is cancelled (SIGINT, SIGTERM): about seven seconds are left then. */
  readonly cancelled: AbortSignal
}

/** Where and for whom we run. */
export interface Context {
  /** Who pressed the button; on a terminal the user's name. */
  readonly actor: string
  /** Identifies this run and attempt among all, e.g. `acme/shop/1234/1`. */
  readonly run: string
  /** Page of this run, when there is one. */
  readonly runUrl?: string
  /** `owner/name`, when known. */
  readonly repository?: string
  readonly serverUrl: string
  readonly apiUrl: string
  /** Folder that is emptied after the job. Absolute. */
  readonly temporary: string
  /** Folder that relative paths start from. Absolute. */
  readonly workspace: string
  /** A machine of GitHub's that goes away after the job. */
  readonly hosted: boolean
}
