import type {Files} from '../../src/ports/files.ts'

/** Files in memory, by absolute path. */
export function memoryFiles(texts: Map<string, string> = new Map()): Files & {readonly texts: Map<string, string>} {
  return {
    texts,
    read: async (path) => texts.get(path),
    write: async (path, text) => void texts.set(path, text),
    remove: async (path) => void texts.delete(path),
    exists: async (path) => texts.has(path),
    async list(path) {
      const below = [...texts.keys()].filter((it) => it.startsWith(`${path}/`))
      return [...new Set(below.map((it) => it.slice(path.length + 1).split('/')[0] ?? ''))].sort()
    },
    inside: async (root, path) => (path === '.' ? root : path.startsWith('/') ? path : `${root}/${path}`),
  }
}
