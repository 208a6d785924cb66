import type {Store} from '../../src/ports/store.ts'

/** A store in memory. */
export interface MemoryStore extends Store {
  readonly objects: Map<string, Uint8Array>
}

export function memoryStore(objects: Map<string, Uint8Array> = new Map()): MemoryStore {
  return {
    objects,
    async put(name, content) {
      if (objects.has(name)) return 'exists'
      const bytes = await bytesOf(content)
      if (objects.has(name)) return 'exists'
      objects.set(name, bytes)
      return 'created'
    },
    async get(name) {
      const bytes = objects.get(name)
      return bytes && pieces(bytes)
    },
    async list(prefix) {
      const names = [...objects.keys()].filter((it) => it.startsWith(prefix)).sort()
      return names.map((name) => ({name, size: objects.get(name)?.length ?? 0}))
    },
    remove: async (name) => void objects.delete(name),
  }
}

/** A stream of the bytes in pieces of a size. */
export async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of stream) all.push(new Uint8Array(piece))
  return new Uint8Array(Buffer.concat(all))
}
