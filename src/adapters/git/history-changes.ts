import type {ChangedCommit} from '../../ports/history.ts'
import {type Git, gitOutput} from './git.ts'
import {COMMIT_FIELDS, COMMIT_FORMAT, commitOf, lineOf} from './history-commits.ts'

/** Names only, and those of both sides of a renamed file: to find renames git would read what is in the files. */
const WITH_PATHS = ['--name-only', '--no-renames', '--no-relative', '--root', '--diff-merges=first-parent']

/**
 * The commits of `to` that at least one base lacks, with the paths that they changed, by one walk. A merge changed what differs from
 * its first parent.
 */
export async function readChanges(
  git: Git,
  bases: readonly string[],
  to: string,
  config?: Readonly<Record<string, string>>,
): Promise<readonly ChangedCommit[]> {
  const args = ['log', '-z', '--topo-order', '--no-show-signature', '--encoding=UTF-8', ...WITH_PATHS]
  const range = [to, ...(await commonTo(git, bases)).map((it) => `^${it}`)]
  const format = `--format=tformat:%x00${COMMIT_FORMAT}`
  return changesIn((await gitOutput(git, [...args, format, ...range, '--'], config && {config})).split('\0'))
}

/** What all have behind them: nothing when there is no base. */
async function commonTo(git: Git, bases: readonly string[]): Promise<readonly string[]> {
  const apart = [...new Set(bases)]
  if (apart.length < 2) return apart
  return (await lineOf(git, ['merge-base', '--octopus', '--all', ...apart]))?.split('\n') ?? []
}

/** An empty field, those of the commit, and the paths, the first one behind a line feed. */
function changesIn(fields: readonly string[]): readonly ChangedCommit[] {
  const commits: ChangedCommit[] = []
  let at = 1
  while (at + COMMIT_FIELDS <= fields.length) {
    const start = at + COMMIT_FIELDS
    const end = fields.indexOf('', start)
    const paths = fields.slice(start, end === -1 ? fields.length : end)
    commits.push({...commitOf(fields, at), paths: paths.map((it, index) => (index === 0 ? it.slice(1) : it))})
    at = start + paths.length + 1
  }
  return commits
}
