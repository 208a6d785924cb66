import {cp, mkdir, rm, stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {RefugeError} from '../../../kernel/errors.ts'
import type {Revision} from '../../../kernel/revision.ts'
import {userEnvironment} from '../../../kernel/user-environment.ts'
import type {Place} from '../../../ports/neighbours.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Ended} from '../../../ports/process.ts'
import {lastWords} from '../last-words.ts'

type World = Pick<Ports, 'process' | 'env'>

/**
 * Puts the revision's files into an empty folder: the artifact when there is one, else the commit from the repository that
 * holds refuge.yml. Gives back the folder in which commands run. What cannot be had is RFG-318.
 */
export async function checkOut(
  revision: Revision,
  into: string,
  place: Place,
  world: World,
  signal: AbortSignal,
): Promise<string> {
  await rm(into, {recursive: true, force: true})
  await mkdir(into, {recursive: true})
  try {
    return await fill(into, revision, place, world, signal)
  } catch (thrown) {
    if (!signal.aborted) throw thrown
    throw new RefugeError('RFG-313', `the checkout of ${revision} was stopped before it was done`, {cause: thrown})
  }
}

async function fill(
  into: string,
  revision: Revision,
  place: Place,
  world: World,
  signal: AbortSignal,
): Promise<string> {
  if (place.artifact !== undefined) {
    await unpack(resolve(place.folder, place.artifact), into, world, signal)
    return into
  }
  return exportCommit(revision, into, place.folder, world, signal)
}

async function unpack(artifact: string, into: string, {process, env}: World, signal: AbortSignal): Promise<void> {
  const found = await stat(artifact).catch(() => undefined)
  if (found?.isDirectory()) return cp(artifact, into, {recursive: true, verbatimSymlinks: true})
  if (!found?.isFile()) {
    throw missing(
      `the artifact '${artifact}' is neither a directory nor a file`,
      'Give a directory or a tarball; this kind of target runs no images.',
    )
  }
  const ended = await process.run(['tar', '-xf', artifact, '-C', into], {env: userEnvironment(env, {}), signal})
  if (ended.code !== 0)
    throw missing(`tar cannot unpack '${artifact}'${lastWords(ended)}`, 'Give a tarball that `tar -xf` reads.')
}

/** Through an index of its own: needs no clone, leaves the user's checkout alone, works shallow and detached. */
async function exportCommit(
  revision: Revision,
  into: string,
  folder: string,
  {process, env}: World,
  signal: AbortSignal,
): Promise<string> {
  const index = `${into}.index`
  const variables = userEnvironment(env, {GIT_INDEX_FILE: index})
  const git = (...args: string[]) => process.run(['git', ...args], {cwd: folder, env: variables, signal})
  try {
    const prefix = await must(git('rev-parse', '--show-prefix'), `${folder} is not in a git repository`)
    const top = await must(git('rev-parse', '--show-toplevel'), `${folder} is not in a git work tree`)
    await must(
      git('read-tree', `${revision}^{commit}`),
      `revision ${revision} is no commit of the repository at ${top}`,
    )
    // From the top: checkout-index writes only what lies below the folder it runs in.
    const writing = process.run(['git', 'checkout-index', '--all', '--force', `--prefix=${into}/`], {
      cwd: top,
      env: variables,
      signal,
    })
    await must(writing, `commit ${revision} cannot be written to ${into}`)
    return join(into, prefix)
  } finally {
    await rm(index, {force: true})
  }
}

async function must(work: Promise<Ended>, otherwise: string): Promise<string> {
  const ended = await work
  if (ended.code === 0) return ended.stdout.replace(/\n$/, '')
  throw missing(
    `${otherwise}${lastWords(ended)}`,
    'Fetch the commit first (actions/checkout with `fetch-depth: 0`), or give an `artifact`.',
  )
}

function missing(message: string, hint: string): RefugeError {
  return new RefugeError('RFG-318', message, {hint})
}
