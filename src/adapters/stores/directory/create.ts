import {randomBytes} from 'node:crypto'
import {access, link, mkdir, open, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {writeStream} from '../../write-stream.ts'
import {codeOf} from './failure.ts'

/** Writes under a temporary name, then `link`, which fails when the name is taken: nothing is replaced, nothing is half there. */
export async function create(
  root: string,
  path: string,
  content: AsyncIterable<Uint8Array>,
): Promise<'created' | 'exists'> {
  if (await isThere(path)) return 'exists'
  const folder = dirname(path)
  const first = await mkdir(folder, {recursive: true, mode: 0o700})
  const draft = join(folder, `.new-${randomBytes(8).toString('hex')}`)
  try {
    await writeThrough(draft, content)
    await link(draft, path)
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return 'exists'
    throw thrown
  } finally {
    await rm(draft, {force: true})
  }
  await makeDurable(folder, first === undefined ? folder : dirname(first), root)
  return 'created'
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return false
    throw thrown
  }
}

async function writeThrough(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await writeStream(file.fd, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name is durable when its folder is, and a new folder when the one above it is. */
async function makeDurable(from: string, to: string, root: string): Promise<void> {
  for (let folder = from; folder.length >= Math.min(to.length, root.length); folder = dirname(folder)) {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (folder === to || folder === dirname(folder)) return
  }
}
