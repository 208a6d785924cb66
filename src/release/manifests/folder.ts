import {RefugeError} from '../../kernel/errors.ts'
import type {Files} from '../../ports/files.ts'
import {matches, nameIn} from './paths.ts'
import type {Source} from './source.ts'

/** The files that a package's version can stand in. All paths are below the root. */
export interface Folder {
  /** Folder of the package; `''` when it is the root. */
  readonly at: string
  /** A file, or undefined when there is none. RFG-111 when a link leads out of the root, RFG-214 when it is not UTF-8. */
  read(file: string): Promise<Source | undefined>
  /** The names in a folder that match a glob, sorted. */
  names(folder: string, glob: string): Promise<readonly string[]>
}

/**
 * The folder of a package inside a root (the repository).
 * @param known what was read of the root already: folders that share it share the files that several of them write to
 */
export function openFolder(
  folder: string,
  root: string,
  files: Files,
  known = new Map<string, Promise<Source | undefined>>(),
): Folder {
  return {
    at: folder.startsWith(`${root}/`) ? folder.slice(root.length + 1) : '',
    read(file) {
      const source = known.get(file) ?? readSource(file, root, files)
      known.set(file, source)
      return source
    },
    async names(at, glob) {
      const names = await files.list(await files.inside(root, at === '' ? '.' : at))
      return names.filter((it) => matches(it, glob))
    },
  }
}

/** How deep a tree is searched: links can make it endless. */
const LEVELS = 5

/** The folders that a glob of folders names, such as `crates/*`; `**` goes a few levels deep. */
export async function foldersOf(folder: Folder, from: string, glob: string): Promise<readonly string[]> {
  let found = new Set([from])
  for (const part of glob.split('/').filter((it) => it !== '' && it !== '.')) {
    const next = new Set<string>()
    for (const at of found) for (const step of await stepsOf(folder, at, part)) next.add(step)
    found = next
  }
  return [...found]
}

async function stepsOf(folder: Folder, from: string, part: string): Promise<readonly string[]> {
  if (part === '**') return await deep(folder, from)
  if (!/[*?]/.test(part)) return [nameIn(from, part)]
  return (await folder.names(from, part)).filter(isVisible).map((it) => nameIn(from, it))
}

const isVisible = (name: string) => !name.startsWith('.') && name !== 'node_modules' && name !== 'target'

/** A folder and those below it. */
export async function deep(folder: Folder, at: string, levels = LEVELS): Promise<readonly string[]> {
  if (levels === 0) return [at]
  const found = [at]
  for (const name of (await folder.names(at, '*')).filter(isVisible)) {
    const inner = nameIn(at, name)
    if ((await folder.names(inner, '*')).length > 0) found.push(...(await deep(folder, inner, levels - 1)))
  }
  return found
}

async function readSource(file: string, root: string, files: Files): Promise<Source | undefined> {
  const path = await files.inside(root, file)
  const text = await files.read(path)
  if (text === undefined) return undefined
  // What was no UTF-8 is U+FFFD by now, and would be written back as that.
  if (text.includes('\ufffd')) {
    throw new RefugeError('RFG-214', `${file} is not UTF-8 text, so it cannot be written back as it is`, {
      place: {file},
      hint: 'Save it as UTF-8 (and correct the encoding that an XML file declares).',
    })
  }
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  return {file, path, mark, text: text.slice(mark.length)}
}
