/** `10/s`, `0.5/s`, `30/m` as requests a second; throws an Error that says what was expected. */
export function parseRate(raw: string): number {
  const parts = /^(\d+(?:\.\d+)?)\/(s|m)$/.exec(raw)
  const rate = Number(parts?.[1] ?? 0) / (parts?.[2] === 'm' ? 60 : 1)
  if (rate > 0 && rate <= FASTEST) return rate
  throw new Error(`expected a rate such as 10/s or 30/m, above 0 and at most ${FASTEST}/s, got '${raw}'`)
}

/** A prober shows that a path works; it is no load test. */
const FASTEST = 1000
