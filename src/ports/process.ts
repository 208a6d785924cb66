/** Other programs. Always argv arrays; a shell runs only what the user's configuration gives, through `script`. */
export interface Process {
  /**
   * Runs a program to its end. A failing program is a result, not an exception; one that cannot be started throws RFG-110.
   * With a time limit or a signal the program runs in a process group of its own, which is killed whole.
   */
  run(argv: readonly string[], options?: RunOptions): Promise<Ended>
  /** Runs a command of the user's configuration by `sh`, in a process group of its own that is killed whole at the end of its time. */
  script(command: string, options: RunOptions): Promise<Ended>
  /** Starts a program that outlives this one and its job: own process group, `RUNNER_TRACKING_ID` emptied, output to a file. */
  launch(argv: readonly string[], options: LaunchOptions): Promise<{readonly pid: number}>
}

export interface RunOptions {
  readonly cwd?: string
  /** The whole environment of the program; without it, ours. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** Milliseconds. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

export interface LaunchOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** File that gets what it prints. */
  readonly log: string
}

export interface Ended {
  /** Exit status; 128 + n when a signal ended it. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
}
