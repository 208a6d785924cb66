import type {Found} from '../ports/backup-source.ts'
import type {PackOptions} from './pack-progress.ts'
import type {Amount, Unreadable} from './red.ts'

/** What a source holds, by looking without reading. */
export async function count(
  found: AsyncIterable<Found>,
  {acceptChanges}: Pick<PackOptions, 'acceptChanges'>,
): Promise<Amount> {
  const unreadable: Unreadable[] = []
  let files = 0
  let bytes = 0
  for await (const next of found) {
    if (next.kind === 'unreadable') unreadable.push({path: next.path, why: next.why})
    else if (next.kind === 'gone' && !acceptChanges) unreadable.push({path: next.path, why: 'it went away meanwhile'})
    else if (next.kind === 'item' && next.item.type === 'file') {
      files++
      bytes += next.item.size
    }
  }
  return {files, bytes, unreadable}
}
