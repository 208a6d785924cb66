import {RefugeError} from '../../kernel/errors.ts'
import type {Files} from '../../ports/files.ts'
import type {Objects, TreeEntry} from '../../ports/github-objects.ts'
import {below} from '../manifests/paths.ts'

/** Where the files of a commit seem to lie. */
export const ROOT = '/commit'

/** The files of a commit, read from GitHub as they are asked for: whatever lies in the working directory does not count. */
export function commitFiles(objects: Objects, commit: string): Files {
  const trees = new Map<string, Promise<readonly TreeEntry[]>>()
  const entriesOf = (id: string) => {
    const found = trees.get(id) ?? objects.tree(id)
    trees.set(id, found)
    return found
  }
  let root: Promise<string> | undefined
  const find = async (path: string): Promise<Pick<TreeEntry, 'kind' | 'id'> | undefined> => {
    root ??= objects.commit(commit).then((it) => it.tree)
    let at: Pick<TreeEntry, 'kind' | 'id'> | undefined = {kind: 'folder', id: await root}
    for (const part of partsOf(path)) {
      if (at?.kind !== 'folder') return undefined
      at = (await entriesOf(at.id)).find((it) => it.name === part)
    }
    return at
  }
  return {
    async read(path) {
      const found = await find(path)
      return found?.kind === 'file' ? TEXT.decode(await objects.blob(found.id)) : undefined
    },
    exists: async (path) => (await find(path)) !== undefined,
    async list(path) {
      const found = await find(path)
      return found?.kind === 'folder' ? (await entriesOf(found.id)).map((it) => it.name).sort() : []
    },
    inside,
    write: unwritable,
    remove: unwritable,
  }
}

/** A byte order mark stays. */
const TEXT = new TextDecoder('utf-8', {ignoreBOM: true})

const partsOf = (path: string) =>
  path
    .slice(ROOT.length)
    .split('/')
    .filter((it) => it !== '')

async function inside(root: string, path: string): Promise<string> {
  const found = below(root.slice(ROOT.length + 1), path)
  if (found !== undefined) return found === '' ? ROOT : `${ROOT}/${found}`
  throw new RefugeError('RFG-111', `'${path}' leads out of the repository`, {hint: 'Give a path inside of it.'})
}

function unwritable(): Promise<void> {
  throw new RefugeError('RFG-903', 'a commit is read and not written to')
}
