import {listingLines, listPoints} from '../../../src/backup/index.ts'
import {backupSiteOf} from '../backup-site.ts'
import type {RunVerb} from '../verb.ts'

export const backupList: RunVerb = async (given, ports) => {
  const {site, journal} = await backupSiteOf(given, ports)
  const listing = await listPoints(given.operands, site, journal, ports)
  const lines = listingLines(listing)
  return {lines: lines.length > 0 ? lines : ['no point yet'], json: listing, ok: listing.problems.length === 0}
}
