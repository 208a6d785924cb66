import {type Level, verifiedLines, verifyPoints} from '../../../src/backup/index.ts'
import {RefugeError} from '../../../src/kernel/errors.ts'
import {backupSiteOf, identityIn} from '../backup-site.ts'
import type {RunVerb} from '../verb.ts'

const LEVELS: readonly Level[] = ['stored', 'restorable', 'usable']

export const backupVerify: RunVerb = async (given, ports) => {
  const level = LEVELS.find((it) => it === (given.options.level ?? 'stored'))
  if (!level) throw new RefugeError('RFG-104', `refuge backup verify: --level is one of ${LEVELS.join(', ')}`)
  const {site, journal} = await backupSiteOf(given, ports)
  const request = {sources: given.operands, level, identity: identityIn(given)}
  const verified = await verifyPoints(request, site, journal, ports)
  const ok = verified.problems.length === 0 && verified.checks.every((it) => it.problem === undefined)
  return {lines: verifiedLines(verified, level), json: verified, ok}
}
