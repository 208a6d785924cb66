import {mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {drawHistory, importStream} from './histories.ts'
import {bump} from './release.ts'
import {bareServer, git} from './shallow.ts'

/** A generated history, answered from a depth-1 clone over a server and from the whole repository. */
export interface Compared {
  readonly name: string
  /** Everything that version-bump said, from each. */
  readonly shallow: Readonly<Record<string, string>>
  readonly full: Readonly<Record<string, string>>
  /** Ids of the commits since the base as read from the clone, and as `git rev-list` says on the server. Sorted. */
  readonly read: readonly string[]
  readonly listed: readonly string[]
  /** The whole history had to be fetched. */
  readonly whole: boolean
  /** The range holds a merge with one parent inside the tag and one outside: where cutting at the tag loses commits. */
  readonly cutMerge: boolean
}

/** Puts the histories of these seeds into a repository of the server, a branch and a prefix of tags each, and compares them. */
export async function compareHistories(seeds: readonly number[], root: string, url: string): Promise<Compared[]> {
  const name = `shop-${seeds[0]}`
  const server = join(root, `${name}.git`)
  const clone = join(root, name)
  bareServer(server)
  git(
    server,
    ['fast-import', '--quiet', '--force'],
    seeds.map((it) => importStream(nameOf(it), drawHistory(it))).join(''),
  )
  // Every branch at depth 1 and not one tag: as many default checkouts in one folder.
  const shallow = ['--depth=1', '--no-tags', '--no-single-branch', '--no-checkout']
  git('/', ['clone', '--quiet', ...shallow, `${url}${name}.git`, clone])
  const compared: Compared[] = []
  for (const seed of seeds) compared.push(await compareHistory(seed, server, clone))
  return compared
}

const nameOf = (seed: number) => `h${seed}`

/** Asks both for the next version and the commits. */
async function compareHistory(seed: number, server: string, clone: string): Promise<Compared> {
  const name = nameOf(seed)
  const inputs = {'tag-prefix': `${name}/v`, ...(seed % 5 === 0 && {prerelease: 'rc'})}
  const temporary = mkdtempSync(join(clone, '..', `temporary-${name}-`))
  try {
    for (const it of [clone, server]) git(it, ['update-ref', '--no-deref', 'HEAD', headOf(it, name)])
    const shallow = await bump(clone, inputs, {RUNNER_TEMP: temporary})
    const full = await bump(server, {...inputs, history: 'local'})
    const from = full.outputs['base-sha'] ?? ''
    const range = [...(from === '' ? [] : [`^${from}`]), `refs/heads/${name}`]
    const head = headOf(server, name)
    const read = (await shallow.history?.commits(from === '' ? undefined : from, head)) ?? []
    return {
      name,
      shallow: {...shallow.outputs, errors: shallow.runner.errors.join()},
      full: {...full.outputs, errors: full.runner.errors.join()},
      read: read.map((it) => it.sha).sort(),
      listed: git(server, ['rev-list', ...range])
        .split('\n')
        .filter((it) => it !== '')
        .sort(),
      whole: shallow.runner.log.some((it) => it.startsWith('Every commit is fetched')),
      cutMerge: from !== '' && hasCutMerge(git(server, ['rev-list', '--parents', ...range])),
    }
  } finally {
    rmSync(temporary, {recursive: true, force: true})
  }
}

const headOf = (folder: string, name: string) =>
  git(folder, ['for-each-ref', '--format=%(objectname)', `refs/heads/${name}`, `refs/remotes/origin/${name}`])

function hasCutMerge(lines: string): boolean {
  const rows = lines.split('\n').map((it) => it.split(' '))
  const inside = new Set(rows.map(([id]) => id))
  return rows.some(([, ...parents]) => parents.some((it) => inside.has(it)) && parents.some((it) => !inside.has(it)))
}
