import {isFields, listOf} from '../kernel/fields.ts'
import type {Mistake} from './problems.ts'
import {field} from './tolerant.ts'

const NEW_KEY =
  'Make a key with `refuge keys new --out FILE` and write its public half under `recipients`, or say `encryption: none`.'

/** A backup says in exactly one way who can open it. */
export function backupMistakes(document: unknown): readonly Mistake[] {
  const backup = field(document, 'backup')
  if (!isFields(backup)) return []
  const hasRecipients = listOf(field(backup, 'recipients')).length > 0
  const hasPassphrase = field(backup, 'passphrase') !== undefined
  const isOpen = field(backup, 'encryption') === 'none'
  if (isOpen)
    return hasRecipients || hasPassphrase
      ? [contradiction('/backup/encryption', 'encryption is none, yet there are keys')]
      : []
  if (hasRecipients && hasPassphrase)
    return [contradiction('/backup/passphrase', 'recipients and a passphrase exclude each other')]
  if (hasRecipients || hasPassphrase) return []
  return [
    {
      code: 'RFG-601',
      pointer: '/backup',
      at: 'key',
      message: 'backup: nobody is named who can open the points',
      hint: NEW_KEY,
    },
  ]
}

function contradiction(pointer: string, what: string): Mistake {
  return {
    code: 'RFG-601',
    pointer,
    at: 'value',
    message: `backup: ${what}`,
    hint: 'Keep one of recipients, passphrase and `encryption: none`.',
  }
}
