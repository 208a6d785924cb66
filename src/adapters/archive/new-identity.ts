import {open} from 'node:fs/promises'
import {generateX25519Identity} from 'age-encryption'
import {RefugeError} from '../../kernel/errors.ts'
import {recipientOf} from './age.ts'

/** Makes an identity and keeps it in a new file of mode 0600, in the form of age-keygen; answers with its public half. */
export async function newIdentity(path: string): Promise<string> {
  const identity = await generateX25519Identity()
  const recipient = await recipientOf(identity)
  const file = await open(path, 'wx', 0o600).catch((cause: unknown) => {
    throw cannotCreate(path, cause)
  })
  try {
    await file.writeFile(`# public key: ${recipient}\n${identity}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return recipient
}

function cannotCreate(path: string, cause: unknown): RefugeError {
  const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
  if (!exists) {
    return new RefugeError('RFG-605', `cannot create the key file ${path}`, {
      hint: 'Name a file in a folder that exists and that you may write.',
      cause,
    })
  }
  return new RefugeError('RFG-642', `${path} exists already: a key is never overwritten`, {
    hint: 'Name a file that does not exist.',
  })
}
