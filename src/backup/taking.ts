import type {BackupSource as SourceSettings} from '../config/index.ts'
import type {BackupSource} from '../ports/backup-source.ts'
import type {Clock} from '../ports/clock.ts'
import type {StoredHead} from './heads.ts'
import type {Vault} from './vault.ts'

/** One source, about to become a point. */
export interface Taking {
  readonly name: string
  readonly source: BackupSource
  readonly settings: SourceSettings
  readonly vault: Vault
  /** Heads of this source that are there. */
  readonly heads: readonly StoredHead[]
  readonly id: string
  readonly reason: string
  readonly run: string
  readonly acceptShrink: string | undefined
  readonly clock: Clock
  readonly signal: AbortSignal
}
