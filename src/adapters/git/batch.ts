import {type Git, gitOutput} from './git.ts'

export interface GitObject {
  readonly id: string
  /** Content of a blob; a commit's own text for a commit. */
  readonly text: string
}

/** Many objects in one process, undefined for each that is missing. Source: git-cat-file(1), BATCH OUTPUT. */
export async function readBatch(git: Git, names: readonly string[]): Promise<readonly (GitObject | undefined)[]> {
  if (names.length === 0) return []
  const bytes = Buffer.from(await gitOutput(git, ['cat-file', '--batch'], {input: `${names.join('\n')}\n`}))
  const objects: (GitObject | undefined)[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at)
    const [id = '', type, size] = bytes.subarray(at, end).toString().split(' ')
    at = end + 1
    if (size === undefined || type === 'missing') {
      objects.push(undefined)
      continue
    }
    objects.push({id, text: bytes.subarray(at, at + Number(size)).toString()})
    at += Number(size) + 1
  }
  return objects
}
