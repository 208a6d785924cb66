/** Hands values from one loop to another that takes them at its own pace. */
export interface Channel<T> extends AsyncIterable<T> {
  /** Resolves when there is room for more; throws what `fail` was given. */
  push(value: T): Promise<void>
  end(): void
  /** Both sides throw the error from here on. */
  fail(error: unknown): void
}

/** A channel that holds at most `room` values. */
export function channel<T>(room: number): Channel<T> {
  const waiting: T[] = []
  let isEnded = false
  let failure: {readonly error: unknown} | undefined
  let wake = Promise.withResolvers<void>()
  const signal = () => {
    wake.resolve()
    wake = Promise.withResolvers<void>()
  }
  const check = () => {
    if (failure) throw failure.error
  }
  return {
    async push(value) {
      check()
      waiting.push(value)
      signal()
      while (waiting.length >= room && !failure) await wake.promise
      check()
    },
    end() {
      isEnded = true
      signal()
    },
    fail(error) {
      failure ??= {error}
      signal()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        check()
        const next = waiting.shift()
        if (next !== undefined) {
          signal()
          yield next
        } else if (isEnded) return
        else await wake.promise
      }
    },
  }
}
