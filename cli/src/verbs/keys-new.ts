import {newKeys} from '../../../src/backup/index.ts'
import {RefugeError} from '../../../src/kernel/errors.ts'
import type {RunVerb} from '../verb.ts'

export const keysNew: RunVerb = async (given, ports) => {
  const {out} = given.options
  if (out === undefined)
    throw new RefugeError('RFG-104', 'refuge keys new: --out is missing', {
      hint: 'Name the file of the key: refuge keys new --out FILE',
    })
  const recipient = await newKeys(out, ports)
  return {lines: [recipient], json: {recipient}, ok: true}
}
