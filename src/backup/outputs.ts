import type {Head} from './head.ts'
import type {SnapshotOutcome, SourceOutcome} from './outcome.ts'

/** A snapshot's outputs by the names of the contract. `now` says how old the data are. */
export function snapshotOutputs({point, status, sources}: SnapshotOutcome, now: Date) {
  const heads = sources.flatMap((it) => it.head ?? [])
  const total = (of: (head: Head) => number) => String(heads.reduce((sum, it) => sum + of(it), 0))
  return {
    point: point ?? '',
    'points-json': JSON.stringify(sources.map(pointOutput)),
    status,
    files: total((it) => it.files),
    bytes: total((it) => it.bytes),
    'new-bytes': total((it) => it.newBytes),
    'age-seconds': heads.length === 0 ? '' : ageOf(heads, now).toFixed(1),
  }
}

function pointOutput({source, status, head, headDigest}: SourceOutcome) {
  return {
    source,
    id: head?.id ?? '',
    status,
    files: head?.files ?? 0,
    bytes: head?.bytes ?? 0,
    'new-bytes': head?.newBytes ?? 0,
    'head-digest': headDigest ?? '',
  }
}

/** Age of the oldest part, in seconds. */
function ageOf(heads: readonly Head[], now: Date): number {
  return Math.max(...heads.map((it) => now.getTime() - Date.parse(it.consistentAt))) / 1000
}
