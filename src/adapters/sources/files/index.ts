import {stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {RefugeError} from '../../../kernel/errors.ts'
import type {BackupSource} from '../../../ports/backup-source.ts'
import type {Options, SourcePlace} from '../../../ports/neighbours.ts'
import {openDestination} from './destination.ts'
import {readSettings} from './settings.ts'
import {walk} from './walk.ts'

/** Files and folders of this machine. */
export function open(options: Options, place: SourcePlace): BackupSource {
  const settings = readSettings(options, place)
  return {
    kind: 'files',
    async preflight() {
      if (settings.requireMount !== undefined) await requireMount(settings.requireMount)
    },
    walk: () => walk(settings),
    destination: openDestination,
  }
}

/** A folder is a mount point when it lies on another device than the folder that holds it. */
async function requireMount(folder: string): Promise<void> {
  const [own, above] = await Promise.all([stat(folder), stat(dirname(folder))]).catch(() => [undefined, undefined])
  if (own && above && (own.dev !== above.dev || folder === '/')) return
  throw new RefugeError('RFG-603', `nothing is mounted on ${folder}: the source would be empty or another one`, {
    hint: "Mount it, or correct 'require-mount' in refuge.yml.",
  })
}
