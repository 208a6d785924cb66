import {randomBytes} from 'node:crypto'
import {Decrypter, Encrypter, identityToRecipient} from 'age-encryption'
import {messageOf, RefugeError} from '../../kernel/errors.ts'
import type {Key, Lock} from '../../ports/archive.ts'
import {NONCE, openPayload, payloadKey, sealPayload} from './age-payload.ts'
import {type BlockReader, blockReader} from './block-reader.ts'

/**
 * Encrypts with age v1: the header by the library, the payload by `age-payload.ts`. The library gives nobody the key of a
 * file with a passphrase, so those are encrypted by it alone.
 */
export async function* encrypt(plain: AsyncIterable<Uint8Array>, lock: Lock): AsyncGenerator<Uint8Array> {
  if (lock.kind === 'none') yield* plain
  else if (lock.kind === 'passphrase') yield* await passphraseEncrypter(lock).encrypt(ReadableStream.from(plain))
  else {
    const {header, fileKey} = await newHeader(lock.recipients)
    const nonce = randomBytes(NONCE)
    yield Buffer.concat([header, nonce])
    yield* sealPayload(plain, payloadKey(fileKey, nonce))
  }
}

function passphraseEncrypter({passphrase}: Extract<Lock, {kind: 'passphrase'}>): Encrypter {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return encrypter
}

/** What follows the header of an encrypted nothing: nonce, and the tag of one empty chunk. */
const AFTER_HEADER = NONCE + 16

/** A header of age for a new key, and that key: one recipient more is told it and leaves no trace in the header. */
async function newHeader(recipients: readonly string[]): Promise<{header: Buffer; fileKey: Uint8Array}> {
  if (recipients.length === 0) throw new Error('an archive would be encrypted for nobody')
  const encrypter = new Encrypter()
  for (const recipient of recipients) addRecipient(encrypter, recipient)
  const told = Promise.withResolvers<Uint8Array>()
  const listen = (fileKey: Uint8Array) => {
    told.resolve(new Uint8Array(fileKey))
    return []
  }
  encrypter.addRecipient({wrapFileKey: listen})
  const pieces: Uint8Array[] = []
  for await (const piece of await encrypter.encrypt(new Blob([]).stream())) pieces.push(piece)
  return {header: Buffer.concat(pieces).subarray(0, -AFTER_HEADER), fileKey: await told.promise}
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
  const stream = sealed[Symbol.asyncIterator]()
  try {
    const reader = blockReader(stream)
    const fileKey = await decrypter.decryptHeader(await headerOf(reader))
    const nonce = await reader.take(NONCE)
    if (nonce === undefined) throw damaged('it ends after its header')
    yield* openPayload(reader, payloadKey(fileKey, nonce))
  } catch (thrown) {
    throw meaningOf(thrown)
  } finally {
    await stream.return?.()
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
/** A header takes about 200 bytes a recipient. */
const LONGEST_HEADER = 64 * 1024

/** The lines through the one with the header's own proof, `--- …`. */
async function headerOf(reader: BlockReader): Promise<Buffer> {
  const lines: Buffer[] = []
  for (let left = LONGEST_HEADER; ; ) {
    const line = await reader.line(left)
    if (line === undefined || (lines.length === 0 && line.toString('latin1') !== INTRO)) break
    lines.push(line)
    left -= line.length
    if (line.toString('latin1').startsWith('--- ')) return Buffer.concat(lines)
  }
  throw damaged('it does not begin with a header of age')
}
