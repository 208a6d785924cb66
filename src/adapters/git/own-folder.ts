import {rmSync} from 'node:fs'
import {mkdir, mkdtemp} from 'node:fs/promises'
import {dirname} from 'node:path'

const own = new Set<string>()

/**
 * A folder of this process alone, which is removed when it ends: git takes locks in a repository, and one that was left by a
 * process that was killed, or that is held by a neighbour, would stop the next one.
 */
export async function ownFolder(prefix: string): Promise<string> {
  await mkdir(dirname(prefix), {recursive: true})
  const folder = await mkdtemp(prefix)
  if (own.size === 0) process.once('exit', removeAll)
  own.add(folder)
  return folder
}

function removeAll(): void {
  for (const folder of own) rmSync(folder, {recursive: true, force: true})
}
