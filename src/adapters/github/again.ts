import type {Random} from '../../ports/random.ts'
import type {Failure} from './failure.ts'

const ATTEMPTS = 5
const FIRST = 250
const LONGEST = 8000

/** GitHub's gateways answer so while they are busy. */
const BUSY = new Set([500, 502, 503, 504])
/** No byte of the request has been read by anybody. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/**
 * Milliseconds to wait before the call is made again; undefined when it should not be. A call that is not idempotent is
 * made again only where GitHub cannot have carried it out: it was refused for its rate, or never sent.
 */
export function pauseBefore(
  failure: Failure,
  attempt: number,
  isIdempotent: boolean,
  {random, now}: {readonly random: Random; readonly now: Date},
): number | undefined {
  if (attempt >= ATTEMPTS) return undefined
  const {status, code} = failure
  if (isRateLimit(failure)) return told(failure, now) ?? jittered(attempt, random)
  const isUndone = status === undefined && NOT_SENT.has(code ?? '')
  const isPassing = status === undefined || BUSY.has(status)
  return isUndone || (isPassing && isIdempotent) ? jittered(attempt, random) : undefined
}

/** Source: REST API, "Rate limits": 403 or 429 with `retry-after`, with nothing remaining, or with these words. */
export function isRateLimit({status, headers, message}: Failure): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)
}

/** `retry-after` in seconds, else the second at which the limit is lifted. */
function told({headers}: Failure, now: Date): number | undefined {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (after >= 0) return after * 1000
  if (headers['x-ratelimit-remaining'] !== '0') return undefined
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now.getTime()) : undefined
}

/** Full jitter below an exponential bound (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015). */
function jittered(attempt: number, random: Random): number {
  const [byte = 0] = random.bytes(1)
  return (byte / 256) * Math.min(LONGEST, FIRST * 2 ** attempt)
}
