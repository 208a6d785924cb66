import {openSite} from '../../../src/rollout/index.ts'
import type {RunVerb} from '../verb.ts'
import {whereIn} from '../where.ts'

const MARKS = {ok: 'ok', warning: 'warning', error: 'ERROR'} as const

export const doctor: RunVerb = async (given, ports) => {
  const [environment = ''] = given.operands
  const {target} = await openSite({...whereIn(given, ports), environment}, ports)
  const findings = await target.doctor()
  const lines = findings.map(({level, what, remedy}) => `${MARKS[level]}: ${what}${remedy ? `. ${remedy}` : ''}`)
  return {lines, json: findings, ok: findings.every((it) => it.level !== 'error')}
}
