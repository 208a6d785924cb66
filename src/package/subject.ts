import {RefugeError} from '../kernel/errors.ts'
import type {Found, Item} from '../ports/backup-source.ts'
import type {Ports} from '../ports/ports.ts'
import {refused} from './member.ts'

/** What is packed: a folder with everything below it, or one file that is taken as it is. */
export type Subject =
  | {readonly kind: 'folder'; readonly name: string; readonly found: AsyncIterable<Found>}
  | {readonly kind: 'file'; readonly name: string; readonly file: Extract<Item, {type: 'file'}>}

const GLOB = /[*?[\]{}!()+@]/

/**
 * Looks at an absolute path; RFG-281 when there is nothing, RFG-282 when it is neither folder nor file. Leaves out `.git`,
 * and the absolute folders that are named.
 */
export async function subjectAt(
  path: string,
  {neighbours}: Pick<Ports, 'neighbours'>,
  leaveOut: readonly string[] = [],
): Promise<Subject> {
  const cut = path.lastIndexOf('/')
  const name = path.slice(cut + 1)
  if (name === '' || GLOB.test(name)) throw absent(path, 'must name one folder or file, without wildcards')
  const place = {folder: path.slice(0, cut) || '/', leaveOut}
  const walk = async () => (await neighbours.source({kind: 'files', paths: [name], exclude: ['.git']}, place)).walk()
  const first = await firstOf(await walk())
  if (first === undefined || first.kind === 'unreadable') throw absent(path, first?.why ?? 'there is nothing')
  if (first.kind !== 'item') throw refused(name, 'why' in first ? first.why : 'it went away meanwhile')
  if (first.item.type === 'directory') return {kind: 'folder', name, found: await walk()}
  if (first.item.type === 'file') return {kind: 'file', name, file: first.item}
  throw refused(name, 'it is a link')
}

async function firstOf<T>(all: AsyncIterable<T>): Promise<T | undefined> {
  for await (const it of all) return it
  return undefined
}

function absent(path: string, why: string): RefugeError {
  return new RefugeError('RFG-281', `nothing to pack at '${path}': ${why}`, {
    hint: 'Check the input `path`, and that the build command leaves its result there.',
  })
}
