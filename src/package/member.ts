import {RefugeError} from '../kernel/errors.ts'
import {leadsOut} from '../kernel/leads-out.ts'
import type {Member} from '../ports/archive.ts'
import type {Found, Item} from '../ports/backup-source.ts'

/**
 * A member as every build of the same content has it: owner 0, time 0, 0o755 for folders and for what may be run, else
 * 0o644. Source: reproducible-builds.org, "Archive metadata".
 */
export function evenMember(item: Item, size: number): Member {
  const mode = item.type === 'file' && (item.mode & 0o111) === 0 ? 0o644 : 0o755
  const target = 'target' in item ? {target: item.target} : {}
  return {path: item.path, type: item.type, mode, size, mtime: 0, uid: 0, gid: 0, ...target}
}

/** The item that was found, its name from the top of the package; RFG-282 for what a package cannot hold whole and safely. */
export function packable(found: Found, top: string): Item {
  if (found.kind === 'gone') throw refused(found.path, 'it went away meanwhile')
  if (found.kind !== 'item') throw refused(found.path, found.why)
  const item = {...found.item, path: below(found.item.path, top)}
  if (item.type === 'hardlink') return {...item, target: below(item.target, top)}
  if (item.type === 'symlink' && leadsOut(item.path, item.target)) {
    throw refused(item.path, `it is a link to '${item.target}', which is not in the package`)
  }
  return item
}

export function refused(path: string, why: string): RefugeError {
  return new RefugeError('RFG-282', `'${path}' cannot be packed: ${why}`, {
    hint: 'Let the build leave only files, folders, and links among them below `path`.',
  })
}

const below = (path: string, top: string) => path.slice(top.length + 1)
