import type {Backup} from '../config/index.ts'
import {RefugeError} from '../kernel/errors.ts'
import {sha256} from '../kernel/hash.ts'
import type {ArchiveFormat, Lock} from '../ports/archive.ts'
import type {Clock} from '../ports/clock.ts'
import type {Store} from '../ports/store.ts'
import {FORMAT_NAME, keycheckName} from './names.ts'
import {once} from './streams.ts'

/** Names a public key in public files: the first 16 hex digits of its SHA-256. */
export function fingerprint(recipient: string): string {
  return sha256(recipient).slice(0, 16)
}

/** Stands for a passphrase, of which nothing may be told. */
export const PASSPHRASE = 'passphrase'

/** Who can open new points; RFG-601 unless exactly one way is named. */
export function lockOf({
  recipients,
  passphrase,
  encryption,
}: Pick<Backup, 'recipients' | 'passphrase' | 'encryption'>): Lock {
  if (encryption === 'none') return {kind: 'none'}
  if (passphrase !== undefined && passphrase !== '') return {kind: 'passphrase', passphrase}
  if (recipients.length > 0) return {kind: 'recipients', recipients}
  throw new RefugeError('RFG-601', 'backup: nobody is named who can open the points', {
    hint: 'Make a key with `refuge keys new --out FILE` and write its public half under `recipients`, or say `encryption: none`.',
  })
}

/** The keys of a lock as heads name them, sorted. */
export function fingerprints(lock: Lock): readonly string[] {
  switch (lock.kind) {
    case 'none':
      return []
    case 'passphrase':
      return [PASSPHRASE]
    case 'recipients':
      return lock.recipients.map(fingerprint).sort()
  }
}

/** The 32 bytes in every keycheck. */
export const KEYCHECK = new TextEncoder().encode('refuge/deploy backup keycheck v1')

/** Writes what says whose store this is, and for each recipient what proves its identity. Objects that exist stay. */
export async function writeFormat(
  {store, format, repository, lock}: {store: Store; format: ArchiveFormat; repository: string; lock: Lock},
  clock: Clock,
): Promise<void> {
  const text = JSON.stringify({
    format: 1,
    repository,
    createdAt: clock.now().toISOString(),
    recipients: fingerprints(lock),
  })
  await store.put(FORMAT_NAME, once(new TextEncoder().encode(`${text}\n`)))
  if (lock.kind !== 'recipients') return
  const present = new Set((await store.list('keycheck/')).map((it) => it.name))
  for (const recipient of lock.recipients) {
    const name = keycheckName(fingerprint(recipient))
    if (present.has(name)) continue
    await store.put(name, format.encrypt(KEYCHECK, {kind: 'recipients', recipients: [recipient]}))
  }
}
