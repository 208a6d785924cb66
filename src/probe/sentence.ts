import type {ProbeCounts} from '../ports/probe.ts'

/** `0 of 12 431 failed`, and what else a reader must know. */
export function probeSentence({sent, failed, dropped}: Pick<ProbeCounts, 'sent' | 'failed' | 'dropped'>): string {
  const drops = dropped > 0 ? `; ${count(dropped)} were due and not sent, too many still waited for an answer` : ''
  return `${count(failed)} of ${count(sent)} failed${drops}`
}

/** Each family for itself, where both were asked: `IPv4 0 of 500, IPv6 500 of 500 failed`. */
export function familiesSentence({families}: Pick<ProbeCounts, 'families'>): string | undefined {
  const {ipv4, ipv6} = families
  if (!ipv4 || !ipv6) return undefined
  return `IPv4 ${count(ipv4.failed)} of ${count(ipv4.sent)}, IPv6 ${count(ipv6.failed)} of ${count(ipv6.sent)} failed`
}

/** Failures by reason, the most frequent first: `HTTP 503 (12), ECONNREFUSED (3)`. */
export function reasonsSentence({reasons}: Pick<ProbeCounts, 'reasons'>): string | undefined {
  const all = Object.entries(reasons).toSorted(([, a], [, b]) => b - a)
  return all.length === 0 ? undefined : all.map(([name, times]) => `${name} (${count(times)})`).join(', ')
}

/** Seconds below which such a share of the answers came; null beyond the last bound or without answers. */
export function quantileOf({le, buckets}: Pick<ProbeCounts, 'le' | 'buckets'>, quantile: number): number | null {
  const all = buckets.at(-1) ?? 0
  const bound = all === 0 ? undefined : le[buckets.findIndex((it) => it >= quantile * all)]
  return typeof bound === 'number' ? bound : null
}

/** Thousands apart by a narrow space: 12 431. */
function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}
