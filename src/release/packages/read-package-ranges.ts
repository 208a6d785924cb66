import {sortParsed} from '../buckets.ts'
import {ALL, baseBefore, type NotesRange, type RangeInputs, rangesByRelease} from '../notes-range.ts'
import {commitAt, type Repository} from '../repository.ts'
import {versionTags} from '../versions.ts'
import {mergedInto} from './merged-into.ts'
import type {Package} from './package.ts'
import {type PackageReader, packageReader} from './package-reader.ts'

/** The ranges of one package, newest first: its commits since its last tag, or its releases. */
export async function readPackageRanges(
  inputs: RangeInputs,
  repository: Repository,
  it: Package,
  to: string,
): Promise<readonly NotesRange[]> {
  const {history} = repository
  const tags = versionTags(await history.tags(), it.prefix)
  if (inputs.from === ALL) {
    const reader = await packageReader(inputs, repository, [undefined], to)
    return rangesByRelease(reader.since(undefined), tags, {...inputs, to}, (commits) => sorted(reader, commits, it))
  }
  const base = inputs.from === undefined ? await baseBefore(tags, mergedInto(history), to, inputs) : undefined
  const from = inputs.from === undefined ? base?.commit : await commitAt(history, inputs.from)
  const reader = await packageReader(inputs, repository, [from], to)
  const commits = sorted(reader, reader.since(from), it)
  return [{version: inputs.version?.text, to, since: inputs.from ?? base?.name, commits}]
}

const sorted = (reader: PackageReader, commits: ReturnType<PackageReader['since']>, it: Package) =>
  sortParsed(reader.counting(commits, it), reader.graph)
