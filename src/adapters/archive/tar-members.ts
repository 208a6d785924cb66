import {Header} from 'tar/header'
import {Pax} from 'tar/pax'
import {messageOf, RefugeError} from '../../kernel/errors.ts'
import type {ReadMember} from '../../ports/archive.ts'
import {type BlockReader, blockReader} from './block-reader.ts'

const BLOCK = 512
/** Longest name or PAX header that is believed. */
const LONGEST_NAMES = 1024 * 1024

const TYPES: Readonly<Record<string, ReadMember['type']>> = {
  File: 'file',
  Directory: 'directory',
  SymbolicLink: 'symlink',
  Link: 'hardlink',
}

/** The members of a tar, one at a time. What is not exactly a tar that ends with its end mark is RFG-614. */
export async function* tarMembers(tar: AsyncIterable<Uint8Array>): AsyncIterable<ReadMember> {
  const stream = tar[Symbol.asyncIterator]()
  const reader = blockReader(stream)
  try {
    for (;;) {
      const header = await nextHeader(reader)
      if (header === undefined) break
      const body = contentOf(reader, header.size ?? 0)
      yield {...memberOf(header), content: body}
      for await (const _ of body); // what was not taken
      await takeOrFail(reader, padding(header.size ?? 0))
    }
    await onlyZeros(reader)
  } finally {
    await stream.return?.()
  }
}

/** The header of the next member with its long names and PAX fields applied; undefined at the end mark. */
async function nextHeader(reader: BlockReader): Promise<Header | undefined> {
  let extended: Pax | undefined
  for (;;) {
    const header = parse(await takeOrFail(reader, BLOCK), extended)
    if (header.nullBlock) {
      if (!parse(await takeOrFail(reader, BLOCK), undefined).nullBlock) throw damaged('a lone block of zeros')
      return undefined
    }
    if (!header.cksumValid) throw damaged('a header with a wrong checksum')
    if (header.type === 'ExtendedHeader') extended = Pax.parse(await namesOf(reader, header), extended)
    else if (header.type === 'NextFileHasLongPath') extended = withName(extended, {path: await namesOf(reader, header)})
    else if (header.type === 'NextFileHasLongLinkpath')
      extended = withName(extended, {linkpath: await namesOf(reader, header)})
    else {
      // ustar's own prefix must not stand before a name that came whole.
      if (extended?.path !== undefined) header.path = extended.path
      return header
    }
  }
}

function parse(block: Buffer, extended: Pax | undefined): Header {
  try {
    return new Header(block, 0, extended)
  } catch (cause) {
    throw damaged(`a header that cannot be read: ${messageOf(cause)}`, cause)
  }
}

function withName(extended: Pax | undefined, names: {path?: string; linkpath?: string}): Pax {
  return new Pax(Object.assign({}, extended, names))
}

function untilNul(text: string): string {
  const end = text.indexOf('\0')
  return end < 0 ? text : text.slice(0, end)
}

async function namesOf(reader: BlockReader, {type, size = 0}: Header): Promise<string> {
  if (size > LONGEST_NAMES) throw damaged(`a header of ${size} bytes`)
  const bytes = await takeOrFail(reader, size)
  await takeOrFail(reader, padding(size))
  const text = bytes.toString('utf8')
  return type === 'ExtendedHeader' ? text : untilNul(text)
}

function memberOf(header: Header): Omit<ReadMember, 'content'> {
  const type = TYPES[header.type] ?? 'other'
  const target = header.linkpath || undefined
  return {
    type,
    path: bare(header.path ?? '', type === 'directory'),
    mode: (header.mode ?? 0) & 0o7777,
    mtime: header.mtime?.getTime() ?? 0,
    uid: header.uid ?? 0,
    gid: header.gid ?? 0,
    size: header.size ?? 0,
    ...(target !== undefined && {target: type === 'hardlink' ? bare(target, false) : target}),
  }
}

/** A name as we write it, without the `./` in front and the `/` behind a folder; anything else stays as it is. */
function bare(name: string, isFolder: boolean): string {
  const path = name.startsWith('./') ? name.slice(2) : name
  return isFolder && path.endsWith('/') ? path.slice(0, -1) : path
}

async function* contentOf(reader: BlockReader, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; ) {
    const piece = await reader.some(left)
    if (piece === undefined) throw damaged('it ends in the middle of a file')
    left -= piece.length
    yield piece
  }
}

async function onlyZeros(reader: BlockReader): Promise<void> {
  for (let piece = await reader.some(BLOCK); piece !== undefined; piece = await reader.some(BLOCK)) {
    if (piece.some((byte) => byte !== 0)) throw damaged('something follows its end mark')
  }
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

async function takeOrFail(reader: BlockReader, size: number): Promise<Buffer> {
  const bytes = await reader.take(size)
  if (bytes === undefined) throw damaged('it ends before its end mark')
  return bytes
}

function damaged(what: string, cause?: unknown): RefugeError {
  return new RefugeError('RFG-614', `the archive is no whole tar: ${what}`, {
    hint: 'Restore another point, or this one from another copy; `refuge backup verify` says which points are whole.',
    cause,
  })
}
