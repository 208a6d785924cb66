import {randomBytes} from 'node:crypto'
import {closeSync, fchmodSync, fchownSync, futimesSync, mkdirSync, openSync, unlinkSync} from 'node:fs'
import {chmod, lchown, link, lstat, lutimes, mkdir, open, rename, rm, symlink, utimes} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {messageOf, RefugeError} from '../../../kernel/errors.ts'
import type {Destination, Named} from '../../../ports/backup-source.ts'
import {writeStream} from '../../write-stream.ts'

/**
 * A folder under a temporary name beside `to`, which only its owner may enter until it is whole. Paths were checked by the
 * caller; nothing here follows a link, since links to elsewhere are made last.
 */
export async function openDestination(to: string): Promise<Destination> {
  await refuseExisting(to)
  await mkdir(dirname(to), {recursive: true})
  const draft = join(dirname(to), `.${basename(to)}.refuge-${randomBytes(6).toString('hex')}`)
  await mkdir(draft, {mode: 0o700})
  const folders: Named[] = []
  const at = (path: string) => join(draft, path)
  return {
    async directory(it) {
      await mkdir(at(it.path), {recursive: true, mode: 0o700})
      folders.push(it)
    },
    file: (it, content) => writeFile(at(it.path), it, content),
    async hardlink(path, target) {
      parentOf(at(path))
      await link(at(target), at(path))
    },
    async symlink(it, target) {
      parentOf(at(it.path))
      await symlink(target, at(it.path))
      if (isRoot()) await lchown(at(it.path), it.uid, it.gid)
      await lutimes(at(it.path), it.mtime / 1000, it.mtime / 1000)
    },
    async commit() {
      // The deepest first: whatever is written into a folder changes its time.
      for (const it of folders.reverse()) await finish(at(it.path), it)
      await chmod(draft, 0o777 & ~process.umask())
      await refuseExisting(to)
      await rename(draft, to)
      await makeDurable(dirname(to))
    },
    discard: () => rm(draft, {recursive: true, force: true}),
  }
}

async function refuseExisting(to: string): Promise<void> {
  const isThere = await lstat(to).then(
    () => true,
    () => false,
  )
  if (!isThere) return
  throw new RefugeError('RFG-642', `${to} exists already: a restore never writes into what is there`, {
    hint: 'Restore into a new folder, compare, and move it yourself.',
  })
}

async function writeFile(path: string, it: Named, content: AsyncIterable<Uint8Array>): Promise<void> {
  const fd = create(path)
  try {
    await writeStream(fd, content)
    if (isRoot()) fchownSync(fd, it.uid, it.gid)
    fchmodSync(fd, it.mode)
    futimesSync(fd, it.mtime / 1000, it.mtime / 1000)
  } finally {
    closeSync(fd)
  }
}

/** A new file; an earlier copy of it in the same archive goes, a missing folder comes. */
function create(path: string): number {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return openSync(path, 'wx', 0o600)
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
      if (code === 'EEXIST') unlinkSync(path)
      else if (code === 'ENOENT') parentOf(path)
      else throw thrown
    }
  }
  throw new Error(`${path} cannot be created`)
}

function parentOf(path: string): void {
  mkdirSync(dirname(path), {recursive: true, mode: 0o755})
}

async function finish(path: string, {mode, mtime, uid, gid}: Named): Promise<void> {
  if (isRoot()) await lchown(path, uid, gid)
  await chmod(path, mode)
  await utimes(path, mtime / 1000, mtime / 1000)
}

async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (thrown) {
    throw new RefugeError('RFG-605', `cannot make the restored folder durable: ${messageOf(thrown)}`, {cause: thrown})
  } finally {
    await handle.close()
  }
}

const isRoot = () => process.getuid?.() === 0
