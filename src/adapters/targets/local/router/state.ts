import {open, readFile, rename} from 'node:fs/promises'
import {join} from 'node:path'
import {type RouterState, STATE_FILE} from './protocol.ts'

export const EMPTY: RouterState = {version: 0, weights: {blue: 0, green: 0}, upstreams: {}}

/** The state that the last router left in the folder, or an empty one. */
export async function restoreState(folder: string): Promise<RouterState> {
  try {
    return JSON.parse(await readFile(join(folder, STATE_FILE), 'utf8')) as RouterState
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return EMPTY
    throw thrown
  }
}

/** Writes the whole state or nothing, down to the disk. */
export async function saveState(folder: string, state: RouterState): Promise<void> {
  const draft = join(folder, `.${STATE_FILE}`)
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(JSON.stringify(state))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, join(folder, STATE_FILE))
}
