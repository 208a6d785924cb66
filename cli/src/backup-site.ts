import type {BackupSite} from '../../src/backup/index.ts'
import {configurationAt} from '../../src/config/index.ts'
import {RefugeError} from '../../src/kernel/errors.ts'
import type {Ports} from '../../src/ports/ports.ts'
import {type Journal, journalAt} from '../../src/records/index.ts'
import type {Arguments} from './read-arguments.ts'
import {whereIn} from './where.ts'

/** refuge.yml with its folder, and the records that its points are named in. */
export async function backupSiteOf(given: Arguments, ports: Ports): Promise<{site: BackupSite; journal: Journal}> {
  const where = whereIn(given, ports)
  const site = await configurationAt(where, ports)
  return {site, journal: await journalAt({...where, ref: site.configuration.records.ref}, ports)}
}

/** A key on a command line is read by everybody on the machine: only the path of its file may stand there. */
export function identityIn({options: {identity}}: Arguments): string | undefined {
  if (!identity?.includes('AGE-SECRET-KEY-')) return identity
  throw new RefugeError('RFG-104', '--identity takes the path of a file, never the key itself', {
    hint: 'Consider this key known to others. Give a path, or set REFUGE_IDENTITY.',
  })
}
