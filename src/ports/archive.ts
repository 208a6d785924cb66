import type {Named} from './backup-source.ts'

/** Who can open what is sealed. */
export type Lock =
  | {readonly kind: 'recipients'; readonly recipients: readonly string[]}
  | {readonly kind: 'passphrase'; readonly passphrase: string}
  | {readonly kind: 'none'}

/** What opens it. */
export type Key =
  | {readonly kind: 'identities'; readonly identities: readonly string[]}
  | {readonly kind: 'passphrase'; readonly passphrase: string}
  | {readonly kind: 'none'}

/** The head of a tar member. */
export interface Member extends Named {
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink'
  /** Bytes of content that follow. */
  readonly size: number
  /** Of a link. */
  readonly target?: string
}

/** A member as an archive says it: its type may be one that we never write. */
export interface ReadMember extends Omit<Member, 'type'> {
  readonly type: Member['type'] | 'other'
  /** Its bytes; what is not taken is passed over. */
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * The formats of an archive, each readable by stock tools: tar (PAX), zstd, age. The bytes of a piece of a stream, in and
 * out, stay as they are only until two more pieces were asked for; who keeps them longer copies them.
 */
export interface ArchiveFormat {
  /** The blocks before the content of a member. */
  header(member: Member): Uint8Array
  /** Compresses (one zstd frame, level 3) and encrypts. */
  seal(plain: AsyncIterable<Uint8Array>, lock: Lock): AsyncIterable<Uint8Array>
  /** Encrypts only: for a few bytes. */
  encrypt(plain: Uint8Array, lock: Lock): AsyncIterable<Uint8Array>
  /** Decrypts and decompresses. RFG-613 when the key does not fit, RFG-614 when the bytes are damaged. */
  unseal(sealed: AsyncIterable<Uint8Array>, key: Key): AsyncIterable<Uint8Array>
  /** Decrypts only. */
  decrypt(sealed: AsyncIterable<Uint8Array>, key: Key): AsyncIterable<Uint8Array>
  /** The members of a tar, in order; RFG-614 for what is none or was cut. */
  members(tar: AsyncIterable<Uint8Array>): AsyncIterable<ReadMember>
  /** The public half of an identity; RFG-613 for what is none. */
  recipientOf(identity: string): Promise<string>
  /** Makes an identity, writes it to a new file that only its owner can read, and answers with its public half; RFG-642 when the file exists. */
  newIdentity(path: string): Promise<string>
}
