import {RefugeError} from '../kernel/errors.ts'
import type {Head} from './head.ts'
import {keyFor} from './key.ts'
import {checkLimits, UNLIMITED} from './limits.ts'
import type {Level} from './outcome.ts'
import {nowhere, readPoint} from './read-point.ts'
import {damagedParts} from './stored.ts'
import type {Vault} from './vault.ts'

/** Checks a point at a level; throws what is wrong with it: RFG-613, 614, 644, 645, 646. */
export async function verifyPoint(
  head: Head,
  level: Level,
  identities: readonly string[],
  vault: Vault,
): Promise<void> {
  if (level === 'none') return
  await verifyStored(head, vault)
  if (level === 'stored') return
  checkLimits(head, UNLIMITED)
  const key = await keyFor(head, identities, vault)
  await readPoint(head, {vault, key, allowed: {setuid: true, outerLinks: true}, limits: UNLIMITED}, nowhere)
}

/** Level `usable` asks the application, and no kind of source can do that yet without a `check`: RFG-646. */
export function refuseUsable(level: Level): void {
  if (level !== 'usable') return
  throw new RefugeError('RFG-646', 'level usable needs a check of the application, and no source has one', {
    hint: 'Ask for `verify: restorable`: the point is decrypted, unpacked and compared with its manifest.',
  })
}

async function verifyStored(head: Head, {store}: Vault): Promise<void> {
  const damage = await damagedParts(head, store)
  if (damage.length === 0) return
  const list = damage.map(({name, what}) => `${name}: ${what}`).join('\n')
  throw new RefugeError('RFG-614', `point ${head.id} of ${head.source} is damaged\n${list}`, {
    hint: 'Take a snapshot now: it uploads everything again. Restore from another point or another copy.',
  })
}
