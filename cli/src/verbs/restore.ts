import {readableAmount, restore as restored} from '../../../src/backup/index.ts'
import {readableDuration} from '../../../src/kernel/duration.ts'
import {RefugeError} from '../../../src/kernel/errors.ts'
import {backupSiteOf, identityIn} from '../backup-site.ts'
import type {RunVerb} from '../verb.ts'

export const restore: RunVerb = async (given, ports) => {
  const [source = ''] = given.operands
  const {to, point = 'latest'} = given.options
  if (to === undefined)
    throw new RefugeError('RFG-104', 'refuge restore: --to is missing', {
      hint: 'Name a new folder: refuge restore SOURCE --to FOLDER',
    })
  const {site, journal} = await backupSiteOf(given, ports)
  const allowed = {setuid: false, outerLinks: false}
  const it = await restored(
    {source, point, to, identity: identityIn(given), allowed, limits: {maxBytes: undefined, maxFiles: undefined}},
    site,
    journal,
    ports,
  )
  for (const {code, message} of it.warnings) ports.runner.warning(`${code} ${message}`)
  const {id, files, bytes} = it.head
  const line = `restored ${source} of ${it.head.consistentAt} (point ${id}): ${readableAmount(it.head)} in ${readableDuration(it.seconds * 1000)}, into ${it.to}`
  return {lines: [line], json: {point: id, files, bytes, to: it.to, seconds: it.seconds}, ok: true}
}
