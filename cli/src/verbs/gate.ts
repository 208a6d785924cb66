import {gateLines, gate as gatesOf, sentenceOf} from '../../../src/gates/index.ts'
import {messageOf, RefugeError} from '../../../src/kernel/errors.ts'
import {parseRevision} from '../../../src/kernel/revision.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

export const gate: RunVerb = async (given, ports) => {
  const [environment = ''] = given.operands
  const revision = revisionIn(given.options.revision)
  const {report, problem} = await gatesOf({...whereIn(given, ports), environment, revision, dryRun: true}, ports)
  return {lines: [...gateLines(report), sentenceOf(report)], json: report, ok: problem === undefined}
}

function revisionIn(raw: string | undefined): string | undefined {
  try {
    return raw === undefined ? undefined : parseRevision(raw)
  } catch (cause) {
    const hint = 'Give a full commit id or a digest.'
    throw new RefugeError('RFG-101', `--revision: ${messageOf(cause)}`, {hint, cause})
  }
}
