import type {Files} from '../ports/files.ts'
import {folderOf} from './manifests/paths.ts'

/** Where a folder lies below the top of its repository: `''` when it is the top, or in none. */
export async function placeInRepository(folder: string, files: Pick<Files, 'exists'>): Promise<string> {
  for (let top = folder; top !== ''; top = folderOf(top)) {
    if (await files.exists(`${top}/.git`)) return folder.slice(top.length + 1)
  }
  return ''
}
