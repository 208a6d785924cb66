import {join} from 'node:path'
import {RefugeError} from '../../kernel/errors.ts'
import {gitOutput} from './git.ts'
import type {Clone} from './history-clone.ts'
import {lineOf, readParents} from './history-commits.ts'
import {noAnswer} from './history-failures.ts'
import {type Remote, shownUrl} from './remote.ts'
import {type SideRepository, tellOfFiles} from './side-repository.ts'

/** Where whole histories are brought from. */
export interface WholeSource {
  readonly side: SideRepository
  readonly remote: Remote
  /** Knows commits that were never pushed, or that the server forgot. */
  readonly clone: Clone | undefined
  /** Says something to the user, once. */
  readonly tell: (sentence: string) => void
}

/** Brings a commit with everything before it, without files: exact for any shape of history. Not to be had: RFG-209. */
export async function bringWhole(source: WholeSource, sha: string): Promise<void> {
  const {side} = source
  if (await isHere(side, sha)) return
  const direct = await side.fetch(['origin', `+${sha}:${refOf(sha)}`])
  tellOfFiles(direct, source.tell)
  if (direct.code === 0) return
  if (direct.timedOut) throw noAnswer(source.remote, direct)
  if (!/not our ref/i.test(direct.stderr)) await fetchRefs(source)
  if (!(await isHere(side, sha))) await adopt(source, sha)
}

const refOf = (sha: string) => `refs/refuge/whole/${sha}`

/** Everything in this side repository came with all that is before it, so an object that is there is whole. */
async function isHere({git}: SideRepository, sha: string): Promise<boolean> {
  return (await git(['cat-file', '-e', `${sha}^{commit}`])).code === 0
}

/** Old protocols and strict servers give out refs only. */
async function fetchRefs({side, remote, tell}: WholeSource): Promise<void> {
  const ended = await side.fetch(['origin', '+refs/heads/*:refs/refuge/heads/*', '+refs/tags/*:refs/refuge/tags/*'])
  if (ended.code !== 0) throw noAnswer(remote, ended)
  tell('The server gives no commits by their ids, so all branches and tags are fetched.')
}

/**
 * A commit that the remote does not have: the commits of the clone from there on, and what is before them from the remote. What is
 * before comes first, so that nothing half is left when it fails.
 */
async function adopt(source: WholeSource, sha: string): Promise<void> {
  const {side, clone, tell} = source
  const ids = clone && (await lineOf(clone.git, ['rev-list', '--parents', sha, '--']))
  if (!clone || !ids) throw unknown(source, sha)
  const rows = ids.split('\n').map((it) => it.split(' '))
  const ends = rows.flatMap(([id, ...parents]) => (id !== undefined && parents.length === 0 ? [id] : []))
  for (const end of ends) {
    for (const parent of await readParents(clone.git, end)) await bringWhole({...source, clone: undefined}, parent)
  }
  const pack = join(side.folder, 'objects', 'pack', 'pack')
  const objects = side.filter === 'blob:none' ? await withTrees(clone, sha) : rows.map(([id]) => `${id}\n`).join('')
  await gitOutput(clone.git, ['pack-objects', '--quiet', pack], {input: objects})
  await gitOutput(side.git, ['update-ref', refOf(sha), sha])
  tell(`The remote does not have ${sha.slice(0, 7)}: it is taken from the clone.`)
}

/** Ids of the commits of the clone and of their folders, one a line. */
async function withTrees({git}: Clone, sha: string): Promise<string> {
  return gitOutput(git, ['rev-list', '--objects', '--no-object-names', '--filter=blob:none', sha, '--'])
}

function unknown({remote}: WholeSource, sha: string): RefugeError {
  return new RefugeError('RFG-209', `${shownUrl(remote.url)} does not have the commit ${sha}`, {
    hint: 'Push it first, or give the step with actions/checkout `fetch-depth: 0`.',
  })
}
