import {open as openFile, readdir, rm, stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {buffersInTurn} from '../../../kernel/buffers.ts'
import {RefugeError} from '../../../kernel/errors.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import type {Store} from '../../../ports/store.ts'
import {create} from './create.ts'
import {codeOf, storeFailure} from './failure.ts'

const BUFFER = 256 * 1024

/** Objects as files of a folder, each created whole or not at all and never replaced. */
export function open(options: Options, place: Pick<Place, 'folder'>): Store {
  const {path} = options
  if (typeof path !== 'string' || path === '') {
    throw new RefugeError('RFG-600', "store of kind directory: 'path' must name a folder", {
      hint: "Correct it in refuge.yml; 'refuge validate' shows the line.",
    })
  }
  const root = resolve(place.folder, path)
  return {
    folder: root,
    put: async (name, content) => failing(`create ${name}`, create(root, inside(root, name), content)),
    get: async (name) => failing(`read ${name}`, read(inside(root, name), name)),
    list: async (prefix) => failing(`list ${prefix || 'its objects'}`, list(root, prefix)),
    remove: async (name) => failing(`remove ${name}`, rm(inside(root, name), {force: true})),
  }
}

async function failing<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw storeFailure(what, cause)
  }
}

/** Names are made by us; one that leads elsewhere comes from a damaged object. */
function inside(root: string, name: string): string {
  const parts = name.split('/')
  if (parts.every((it) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(it))) return join(root, ...parts)
  throw new RefugeError('RFG-614', `'${name}' is no name of an object`, {
    hint: 'A head in the store names an object that cannot be one: restore another point.',
  })
}

async function read(path: string, name: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const stats = await stat(path).catch(missing)
  if (stats === undefined) return undefined
  if (stats.isFile()) return reading(path, name)
  throw new RefugeError('RFG-614', `${name} is no file of the store`, {
    hint: 'Something else was put in its place: find out who can write to the store. Other points are not affected.',
  })
}

/** Opens the file when its first byte is wanted, so that nothing stays open that is never read. Two buffers in turn. */
async function* reading(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    const file = await openFile(path)
    try {
      const buffers = buffersInTurn(BUFFER)
      for (;;) {
        const {bytesRead} = await file.read(buffers.free())
        if (bytesRead === 0) break
        const full = buffers.filled(bytesRead)
        if (full) yield full
      }
      if (buffers.rest().length > 0) yield buffers.rest()
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw storeFailure(`read ${name}`, cause)
  }
}

/** Objects below a prefix; what is still being written begins with a dot and is none, nor is what goes away meanwhile. */
async function list(root: string, prefix: string): Promise<{name: string; size: number}[]> {
  const names = await readdir(folderOf(root, prefix), {recursive: true, withFileTypes: true}).catch(missing)
  const files = (names ?? []).filter((it) => it.isFile() && !it.name.startsWith('.'))
  const objects = files
    .map((it) => join(it.parentPath, it.name))
    .map((path) => ({path, name: path.slice(root.length + 1)}))
  const wanted = objects.filter(({name}) => name.startsWith(prefix)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const sized = await Promise.all(
    wanted.map(async ({path, name}) => ({name, size: (await stat(path).catch(missing))?.size})),
  )
  return sized.flatMap(({name, size}) => (size === undefined ? [] : {name, size}))
}

/** The folder that holds everything below a prefix, which may end within a name. */
function folderOf(root: string, prefix: string): string {
  const whole = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  return whole === '' ? root : inside(root, whole.slice(0, -1))
}

function missing(thrown: unknown): undefined {
  if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') return undefined
  throw thrown
}
