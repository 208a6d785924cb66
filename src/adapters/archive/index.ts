import type {ArchiveFormat} from '../../ports/archive.ts'
import {decrypt, encrypt, recipientOf} from './age.ts'
import {newIdentity} from './new-identity.ts'
import {tarHeader} from './tar-header.ts'
import {tarMembers} from './tar-members.ts'
import {compress, decompress} from './zstd.ts'

/** tar, zstd and age, by `tar`, `node:zlib` and `age-encryption`. */
export const archiveFormat: ArchiveFormat = {
  header: tarHeader,
  seal: (plain, lock) => encrypt(compress(plain), lock),
  encrypt: (plain, lock) => encrypt(once(plain), lock),
  unseal: (sealed, key) => decompress(decrypt(sealed, key)),
  decrypt,
  members: tarMembers,
  recipientOf,
  newIdentity,
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
