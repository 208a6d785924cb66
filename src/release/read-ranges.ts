import {sortCommits} from './buckets.ts'
import {ALL, baseBefore, type NotesRange, type RangeInputs, rangesByRelease} from './notes-range.ts'
import {readPackageRanges} from './packages/read-package-ranges.ts'
import {openParser} from './parse.ts'
import {commitAt, type Repository} from './repository.ts'
import {versionTags} from './versions.ts'

/** The ranges that the inputs ask for, newest first: one, or every release. */
export async function readRanges(inputs: RangeInputs, repository: Repository): Promise<readonly NotesRange[]> {
  const {history, chosen} = repository
  const to = await commitAt(history, inputs.to)
  if (chosen) return readPackageRanges(inputs, repository, chosen, to)
  const parse = await openParser({squash: inputs.squash === 'auto', gitmoji: inputs.gitmoji})
  const tags = versionTags(await history.tags(), inputs['tag-prefix'])
  if (inputs.from === ALL) {
    return rangesByRelease(await history.commits(undefined, to), tags, {...inputs, to}, (it) => sortCommits(it, parse))
  }
  const base = inputs.from === undefined ? await baseBefore(tags, history, to, inputs) : undefined
  const from = inputs.from === undefined ? base?.commit : await commitAt(history, inputs.from)
  const commits = sortCommits(await history.commits(from, to), parse)
  return [{version: inputs.version?.text, to, since: inputs.from ?? base?.name, commits}]
}
