import {Decrypter, Encrypter, identityToRecipient} from 'age-encryption'
import {messageOf, RefugeError} from '../../kernel/errors.ts'
import type {Key, Lock} from '../../ports/archive.ts'

/** Encrypts with age v1, streaming only: the one-shot helpers of the library leak in Node 24.15–24.20. */
export async function* encrypt(plain: AsyncIterable<Uint8Array>, lock: Lock): AsyncGenerator<Uint8Array> {
  if (lock.kind === 'none') yield* plain
  else yield* await encrypterFor(lock).encrypt(ReadableStream.from(plain))
}

function encrypterFor(lock: Exclude<Lock, {kind: 'none'}>): Encrypter {
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) addRecipient(encrypter, recipient)
  return encrypter
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient)
  } catch (cause) {
    throw new RefugeError('RFG-601', `'${recipient}' is no public key of age: ${messageOf(cause)}`, {
      hint: 'Write the line `age1…` that `refuge keys new` or age-keygen prints.',
      cause,
    })
  }
}

/** Decrypts; RFG-613 when the key does not fit, RFG-614 when the bytes are not what was encrypted. */
export async function* decrypt(sealed: AsyncIterable<Uint8Array>, key: Key): AsyncGenerator<Uint8Array> {
  if (key.kind === 'none') {
    yield* sealed
    return
  }
  const decrypter = decrypterFor(key)
  try {
    yield* await decrypter.decrypt(ReadableStream.from(withHeader(sealed)))
  } catch (thrown) {
    throw meaningOf(thrown)
  }
}

function decrypterFor(key: Exclude<Key, {kind: 'none'}>): Decrypter {
  const decrypter = new Decrypter()
  try {
    if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase)
    else for (const identity of key.identities) decrypter.addIdentity(identity)
    return decrypter
  } catch {
    // The library's message could quote the key.
    throw wrongKey('what was given is no identity of age')
  }
}

/** The public half of an identity. */
export async function recipientOf(identity: string): Promise<string> {
  try {
    return await identityToRecipient(identity)
  } catch {
    throw wrongKey('what was given is no identity of age')
  }
}

function meaningOf(thrown: unknown): RefugeError {
  if (thrown instanceof RefugeError) return thrown
  const message = messageOf(thrown)
  if (message.startsWith('no identity matched')) return wrongKey('the key does not open this point')
  return damaged(message, thrown)
}

function wrongKey(what: string): RefugeError {
  return new RefugeError('RFG-613', what, {
    hint: 'Give the identity whose public half stood in `recipients` when the point was made (`refuge backup list` shows fingerprints), or the passphrase of that time.',
  })
}

function damaged(what: string, cause?: unknown): RefugeError {
  return new RefugeError('RFG-614', `the encrypted data is damaged: ${what}`, {
    hint: 'Restore another point, or this one from another copy; `refuge backup verify` says which points are whole.',
    cause,
  })
}

const INTRO = 'age-encryption.org/v1\n'
/** A header takes about 200 bytes a recipient; the library would read a whole file in search of its end. */
const LONGEST_HEADER = 64 * 1024

async function* withHeader(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Buffer | undefined = Buffer.alloc(0)
  for await (const piece of sealed) {
    if (start === undefined) {
      yield piece
      continue
    }
    start = Buffer.concat([start, piece])
    if (!start.includes('\n--- ') && start.length < LONGEST_HEADER) continue
    yield checked(start)
    start = undefined
  }
  if (start !== undefined) yield checked(start)
}

function checked(start: Buffer): Buffer {
  const header = start.subarray(0, LONGEST_HEADER)
  if (header.toString('latin1', 0, INTRO.length) === INTRO && header.includes('\n--- ')) return start
  throw damaged('it does not begin with a header of age')
}
