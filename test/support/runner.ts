import type {Context, Runner} from '../../src/ports/runner.ts'

/** A runner in memory: what an action was given, and everything that it said. */
export interface FakeRunner extends Runner {
  readonly outputs: Map<string, string>
  readonly log: string[]
  readonly errors: string[]
  readonly masked: string[]
  summaryText(): string
  cancel(): void
}

export function fakeRunner(context: Partial<Context> = {}, inputs: Readonly<Record<string, string>> = {}): FakeRunner {
  const stop = new AbortController()
  const outputs = new Map<string, string>()
  const log: string[] = []
  const errors: string[] = []
  const masked: string[] = []
  let summary = ''
  return {
    outputs,
    log,
    errors,
    masked,
    summaryText: () => summary,
    cancel: () => stop.abort(),
    cancelled: stop.signal,
    input: (name) => inputs[name]?.trim(),
    output: (name, value) => void outputs.set(name, value),
    async summary(markdown) {
      summary += markdown
    },
    info: (message) => void log.push(message),
    debug: () => undefined,
    warning: (message) => void log.push(`warning: ${message}`),
    error(message) {
      errors.push(message)
      log.push(`error: ${message}`)
    },
    quote: (text) => void log.push(text),
    mask: (secret) => void masked.push(secret),
    context: {
      actor: 'ada',
      run: 'acme/shop/1/1',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      temporary: '/tmp',
      workspace: '/workspace',
      hosted: false,
      ...context,
    },
  }
}
