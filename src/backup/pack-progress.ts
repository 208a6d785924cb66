import type {Buffers} from '../kernel/buffers.ts'
import type {ArchiveFormat} from '../ports/archive.ts'
import type {Sum} from './manifest.ts'
import type {Amount, Unreadable} from './red.ts'

export interface PackOptions {
  readonly format: Pick<ArchiveFormat, 'header'>
  /** A file that changes during every reading, or goes away: RFG-607, or taken as it was read last. */
  readonly acceptChanges: boolean
  /** Takes each line of the manifest. */
  readonly line: (text: string) => Promise<void>
  /** Looks at everything that was packed before the archive ends; what it throws leaves no archive. */
  readonly judge: (amount: Amount) => void
  readonly signal: AbortSignal
}

/** State of a packing under way. */
export interface Progress {
  readonly buffers: Buffers
  readonly sum: Sum
  readonly unreadable: Unreadable[]
  skipped: number
  changed: number
}

/** Something was there when its folder was listed. */
export function goneAway(it: Progress, path: string, {acceptChanges}: Pick<PackOptions, 'acceptChanges'>): void {
  if (acceptChanges) it.changed++
  else it.unreadable.push({path, why: 'it went away while the source was read'})
}
