import {type Answer, refused} from './exchange.ts'

export interface Limits {
  /** Requests an hour. */
  requests: number
  /** Things a minute that people are notified of. */
  contents: number
  /** Seconds that a client is told to wait. */
  retryAfter: number
}

/** Primary and secondary limits, counted from the start. Source: REST API, "Rate limits for the REST API". */
export function newMeter(limits: Limits, now: () => Date) {
  let used = 0
  let contents: number[] = []
  const reset = () => Math.ceil(now().getTime() / 1000) + limits.retryAfter
  return {
    /** What every answer says of the limits. */
    headers: (): Record<string, string> => ({
      'x-ratelimit-limit': String(limits.requests),
      'x-ratelimit-used': String(used),
      'x-ratelimit-remaining': String(Math.max(0, limits.requests - used)),
      'x-ratelimit-reset': String(reset()),
    }),
    /** Counts a request; an answer when it is one too many. */
    count(isContent: boolean): Answer | undefined {
      if (used >= limits.requests) {
        return refused(403, 'API rate limit exceeded for installation ID 1.', {'x-ratelimit-remaining': '0'})
      }
      used++
      if (!isContent) return undefined
      const since = now().getTime() - limits.retryAfter * 1000
      contents = contents.filter((it) => it > since)
      if (contents.length >= limits.contents) {
        const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
        return refused(403, message, {'retry-after': String(limits.retryAfter)})
      }
      contents.push(now().getTime())
      return undefined
    },
  }
}
