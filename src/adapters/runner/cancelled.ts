/** Fires at the first SIGINT or SIGTERM; the runner sends the one, 7.5 s later the other, and kills 2.5 s after that. */
export function cancelledBySignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop.abort(new Error(`the run was cancelled (${signal})`)))
  }
  return stop.signal
}
