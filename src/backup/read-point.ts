import {RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import {runningSha256} from '../kernel/hash.ts'
import type {Key, Member, ReadMember} from '../ports/archive.ts'
import {type Allowed, checkMember} from './check-member.ts'
import type {Head} from './head.ts'
import {type Limits, limited} from './limits.ts'
import {type End, type Line, lineText, plainLine, sumUp} from './manifest.ts'
import {type ManifestReader, readManifest} from './read-manifest.ts'
import {partsOf} from './stored.ts'
import {drain, measured} from './streams.ts'
import type {Vault} from './vault.ts'

/** Takes what a point holds, in order. A file may come again: then the later copy counts. The content must be read to its end. */
export interface Sink {
  file(it: Member, content: AsyncIterable<Uint8Array>): Promise<void>
  other(it: Member): Promise<void>
}

export interface Reading {
  readonly vault: Pick<Vault, 'store' | 'format'>
  readonly key: Key
  readonly allowed: Allowed
  readonly limits: Limits
}

/**
 * Reads a point whole: decrypts, unpacks, checks every member as hostile, and compares with the manifest line by line.
 * Memory does not grow with the point. Differences are RFG-645, missing objects RFG-614, hostile members RFG-644.
 */
export async function readPoint(head: Head, {vault, key, allowed, limits}: Reading, sink: Sink): Promise<void> {
  const [[archiveName], [manifestName]] = partsOf(head)
  const stored = measured(await objectOf(archiveName, vault))
  const lines = readManifest(vault.format.unseal(await objectOf(manifestName, vault), key))
  try {
    const members = vault.format.members(limited(vault.format.unseal(stored.stream, key), head, limits))
    const end = await compareAll(members, lines, {head, allowed, sink})
    if (head.tree !== undefined && head.tree !== end.tree) throw differs('the tree is not the one of the head')
    if (stored.measure().sha256 !== head.archive.sha256) throw differs('the archive is not the one that the head names')
  } finally {
    await lines.close()
  }
}

interface Comparing extends Pick<Reading, 'allowed'> {
  readonly head: Head
  readonly sink: Sink
}

async function compareAll(
  members: AsyncIterable<ReadMember>,
  lines: ManifestReader,
  {head, allowed, sink}: Comparing,
): Promise<End> {
  const sum = sumUp()
  const agree = async (line: Line) => {
    sum.add(line)
    if (sum.files > head.files || sum.bytes > head.bytes) throw differs('the archive holds more than the head counts')
    if (lineText(line) === (await lines.next())) return
    throw differs(`'${oneLine(line.path).slice(0, 200)}' is not as the manifest says`)
  }
  let last: {readonly member: Member; readonly line: Line} | undefined
  for await (const member of members) {
    checkMember(member, last?.member, allowed)
    if (last && last.member.path !== member.path) await agree(last.line)
    last = {member, line: await lineOf(member, member.content, sink)}
  }
  if (last) await agree(last.line)
  const end = sum.end()
  await lines.end(end)
  if (end.files !== head.files || end.bytes !== head.bytes) throw differs('the head counts more than the archive holds')
  return end
}

async function objectOf(name: string, {store}: Pick<Vault, 'store'>): Promise<AsyncIterable<Uint8Array>> {
  const object = await store.get(name)
  if (object) return object
  throw new RefugeError('RFG-614', `${name} is gone from the store`, {
    hint: 'Restore another point; `refuge backup verify` says which are whole.',
  })
}

async function lineOf(member: Member, content: AsyncIterable<Uint8Array>, sink: Sink): Promise<Line> {
  if (member.type !== 'file') {
    await sink.other(member)
    return plainLine(member)
  }
  const hash = runningSha256()
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      hash.update(piece)
      yield piece
    }
  }
  await sink.file(member, hashed())
  const {path, type, mode, size} = member
  return {path, type, mode, size, sha256: hash.digest()}
}

function differs(what: string): RefugeError {
  return new RefugeError('RFG-645', `the point does not hold together: ${what}`, {
    hint: 'Restore another point, and find out who can write to the store.',
  })
}

/** Reads everything and keeps nothing. */
export const nowhere: Sink = {file: (_, content) => drain(content), other: async () => {}}
