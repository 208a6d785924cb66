import {RefugeError} from '../kernel/errors.ts'
import type {Head} from './head.ts'
import {newestComplete} from './history.ts'
import {keyFor} from './key.ts'
import {fingerprints, PASSPHRASE} from './lock.ts'
import {digest} from './pack.ts'
import type {PackOptions} from './pack-progress.ts'
import type {Amount} from './red.ts'
import {damagedParts, partsOf} from './stored.ts'
import type {Taking} from './taking.ts'
import type {Uploaded} from './upload.ts'

/**
 * When a source counts the files and bytes of its newest complete point for the same keys, it is first only read and hashed;
 * with the same tree, and that point's objects whole, there is nothing to upload.
 */
export async function unchangedSince(
  counted: Amount,
  taking: Taking,
  options: Omit<PackOptions, 'line'>,
): Promise<Uploaded | undefined> {
  const {settings, heads, vault, source} = taking
  const last = newestComplete(heads.map((it) => it.head))
  if (!settings.reuse || last?.tree === undefined) return undefined
  if (last.files !== counted.files || last.bytes !== counted.bytes || counted.unreadable.length > 0) return undefined
  if (last.recipients.join() !== fingerprints(vault.lock).join() || !(await opensStill(taking, last))) return undefined
  // Side by side: one waits for its disk while the other computes.
  const [packed, damage] = await bothOf(digest(source.walk(), options), damagedParts(last, vault.store))
  if (packed.tree !== last.tree || packed.unreadable.length > 0 || damage.length > 0) return undefined
  return {packed, archive: last.archive, manifest: last.manifest, newBytes: 0}
}

/** Waits for both, also when one fails. */
async function bothOf<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}

/** Of a passphrase nothing is told that could be compared: it must open the manifest of that point. */
async function opensStill({vault}: Taking, last: Head): Promise<boolean> {
  if (!last.recipients.includes(PASSPHRASE)) return true
  const [, [name]] = partsOf(last)
  const object = await vault.store.get(name)
  if (object === undefined) return false
  const opened = vault.format.decrypt(object, await keyFor(last, [], vault))[Symbol.asyncIterator]()
  try {
    await opened.next()
    return true
  } catch (thrown) {
    if (thrown instanceof RefugeError && thrown.code === 'RFG-605') throw thrown
    return false
  } finally {
    await opened.return?.()
  }
}
