import type {ChangedCommit} from '../../ports/history.ts'
import {type Graph, graphOf} from '../graph.ts'
import {openParser, type ParsedCommit} from '../parse.ts'
import type {Repository} from '../repository.ts'
import {ownersOf} from './owners.ts'
import type {Package} from './package.ts'
import {countingBy, type PackageBy} from './scopes.ts'

/** The commits of a history, told apart by package. */
export interface PackageReader {
  readonly graph: Graph
  /** All commits since a base; since the first one without a base. Children before their parents. */
  since(base: string | undefined): readonly ChangedCommit[]
  /** Of some commits those that count for a package, as far as they do. */
  counting(commits: readonly ChangedCommit[], it: Package): readonly ParsedCommit[]
}

export interface ReaderInputs {
  readonly squash: 'auto' | 'off'
  readonly gitmoji: boolean
  readonly 'package-by': PackageBy
}

/**
 * Reads and parses every commit since the oldest of some bases once, for all packages.
 * @param bases where the packages start; undefined where one starts with the first commit
 */
export async function packageReader(
  {squash, gitmoji, 'package-by': by}: ReaderInputs,
  {history, packages, at}: Repository,
  bases: readonly (string | undefined)[],
  to: string,
): Promise<PackageReader> {
  const known = bases.filter((it) => it !== undefined)
  const all = await history.changes(known.length < bases.length ? [] : known, to)
  const graph = graphOf(all)
  const read = await openParser({squash: squash === 'auto', gitmoji})
  const parse = remembered((it: ChangedCommit) => it.sha, read)
  const owners = ownersOf(packages, at)
  const countFor = countingBy(by, packages)
  return {
    graph,
    since: remembered(String, (base: string | undefined) => {
      const before = graph.ancestry(base === undefined ? [] : [base])
      return before.size === 0 ? all : all.filter((it) => !before.has(it.sha))
    }),
    counting: (commits, it) => commits.flatMap((one) => countFor(parse(one), it, owners(one).has(it.name)) ?? []),
  }
}

/** The same function, which answers each question once. */
function remembered<A, B>(keyOf: (asked: A) => string, answer: (asked: A) => B): (asked: A) => B {
  const known = new Map<string, B>()
  return (asked) => {
    const key = keyOf(asked)
    const found = known.get(key) ?? answer(asked)
    known.set(key, found)
    return found
  }
}
