import {RefugeError} from '../kernel/errors.ts'
import type {ArchiveFormat, Key} from '../ports/archive.ts'
import type {Ports} from '../ports/ports.ts'
import type {Head} from './head.ts'
import {fingerprint, KEYCHECK, PASSPHRASE} from './lock.ts'
import {keycheckName} from './names.ts'
import {smallBytes} from './streams.ts'
import type {Vault} from './vault.ts'

const IDENTITY = /^AGE-SECRET-KEY-[0-9A-Z-]+$/

/**
 * The identities at hand: what was given, else REFUGE_IDENTITY; each is the line `AGE-SECRET-KEY-…` itself or the path of a
 * file that holds such lines. None is no error. Everything is masked as soon as it is known.
 */
export async function loadIdentities(
  given: string | undefined,
  {env, files, runner}: Pick<Ports, 'env' | 'files' | 'runner'>,
): Promise<readonly string[]> {
  const text = (given || env.REFUGE_IDENTITY || '').trim()
  if (text === '') return []
  const isKey = text.startsWith('AGE-SECRET-KEY-')
  if (isKey) for (const line of text.split(/\s+/)) runner.mask(line)
  const content = isKey ? text : await readKeyFile(text, {files, runner})
  const identities = content.split(/\s*\n\s*/).filter((it) => IDENTITY.test(it))
  for (const identity of identities) runner.mask(identity)
  if (identities.length > 0) return identities
  const what = isKey ? 'what was given is no identity of age' : `${text} holds no identity of age`
  throw new RefugeError('RFG-613', what, {
    hint: 'An identity is the line `AGE-SECRET-KEY-…` that `refuge keys new` writes.',
  })
}

async function readKeyFile(path: string, {files, runner}: Pick<Ports, 'files' | 'runner'>): Promise<string> {
  const whole = path.startsWith('/') ? path : `${runner.context.workspace}/${path}`
  const content = await files.read(whole)
  if (content !== undefined) return content
  throw new RefugeError('RFG-613', `there is no key file ${path}`, {
    hint: 'Give the line `AGE-SECRET-KEY-…`, or the path of the file that holds it, as `identity` or REFUGE_IDENTITY.',
  })
}

/** The key for a point; RFG-613 when what is at hand does not open it, found out before anything large is read. */
export async function keyFor(
  head: Pick<Head, 'id' | 'recipients'>,
  identities: readonly string[],
  vault: Pick<Vault, 'store' | 'format' | 'lock'>,
): Promise<Key> {
  if (head.recipients.length === 0) return {kind: 'none'}
  if (head.recipients.includes(PASSPHRASE)) {
    if (vault.lock.kind === 'passphrase') return {kind: 'passphrase', passphrase: vault.lock.passphrase}
    throw wrongKey(`point ${head.id} opens with a passphrase, and the configuration has none`)
  }
  if (identities.length === 0) throw wrongKey(`point ${head.id} is encrypted, and no identity was given`)
  const fitting = await fittingIdentity(head, identities, vault.format)
  if (fitting === undefined)
    throw wrongKey(`none of the identities opens point ${head.id} (keys ${head.recipients.join(', ')})`)
  await proveKey(fitting, vault)
  return {kind: 'identities', identities}
}

async function fittingIdentity(
  {recipients}: Pick<Head, 'recipients'>,
  identities: readonly string[],
  format: ArchiveFormat,
): Promise<string | undefined> {
  for (const identity of identities) {
    if (recipients.includes(fingerprint(await format.recipientOf(identity)))) return identity
  }
  return undefined
}

async function proveKey(identity: string, {store, format}: Pick<Vault, 'store' | 'format'>): Promise<void> {
  const object = await store.get(keycheckName(fingerprint(await format.recipientOf(identity))))
  if (object === undefined) return
  const known = await smallBytes(format.decrypt(object, {kind: 'identities', identities: [identity]}), 64)
  if (known?.join() !== KEYCHECK.join()) throw wrongKey('the identity does not open its own keycheck')
}

function wrongKey(what: string): RefugeError {
  return new RefugeError('RFG-613', what, {
    hint: 'Give the identity as input `identity` or in REFUGE_IDENTITY (the key line, or the path of its file); it must be that of a recipient the point was made for.',
  })
}
