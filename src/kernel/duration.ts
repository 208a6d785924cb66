const MILLISECONDS = {ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000} as const
type Unit = keyof typeof MILLISECONDS

/** Milliseconds of `500ms 15s 10m 5h15m 30d 2w`; throws an Error that says what was expected. */
export function parseDuration(raw: string): number {
  const parts = [...raw.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)]
  if (parts.length === 0 || parts.map((it) => it[0]).join('') !== raw) {
    throw new Error(`expected a duration with its unit such as 15s, 10m or 5h15m, got '${raw}'`)
  }
  return parts.reduce((sum, part) => sum + Number(part[1]) * MILLISECONDS[part[2] as Unit], 0)
}

/** The shortest exact words for a duration in milliseconds: `5h15m`, `90s` as `1m30s`, `0s`. */
export function formatDuration(milliseconds: number): string {
  let rest = Math.round(milliseconds)
  const words: string[] = []
  for (const unit of ['d', 'h', 'm', 's', 'ms'] as const) {
    const count = Math.floor(rest / MILLISECONDS[unit])
    rest -= count * MILLISECONDS[unit]
    if (count > 0) words.push(`${count}${unit}`)
  }
  return words.length === 0 ? '0s' : words.join('')
}

/** A duration for a reader: at most two units, seconds with one decimal below ten (`9.4s`, `1m30s`, `80ms`). */
export function readableDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)}ms`
  if (milliseconds < 10_000) return `${(milliseconds / 1000).toFixed(1)}s`
  const rounded =
    milliseconds < 3_600_000 ? Math.round(milliseconds / 1000) * 1000 : Math.round(milliseconds / 60_000) * 60_000
  return formatDuration(rounded)
}
