import {snapshot, snapshotOutputs} from '../../../src/backup/index.ts'
import {backupSiteOf, identityIn} from '../backup-site.ts'
import type {RunVerb} from '../verb.ts'

export const backupSnapshot: RunVerb = async (given, ports) => {
  const {site, journal} = await backupSiteOf(given, ports)
  const {store, engine, 'accept-shrink': acceptShrink} = given.options
  const it = await snapshot(
    {
      sources: given.operands,
      reason: 'manual',
      verify: 'stored',
      acceptShrink,
      identity: identityIn(given),
      store,
      engine,
      dryRun: false,
    },
    site,
    journal,
    ports,
  )
  const outputs = snapshotOutputs(it, ports.clock.now())
  if (it.problem) throw it.problem
  return {
    lines: [
      `point ${outputs.point}: ${outputs.files} files, ${outputs.bytes} bytes, ${outputs['new-bytes']} of them new`,
    ],
    json: outputs,
    ok: true,
  }
}
