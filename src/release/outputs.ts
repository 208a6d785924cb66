import type {Runner} from '../ports/runner.ts'
import {countBuckets, type SortedCommit} from './buckets.ts'
import type {BumpOutcome} from './bump-version.ts'
import {fittingJson} from './fitting-json.ts'
import {titleIn} from './languages.ts'
import {RELEASE_TEXT} from './limits.ts'
import {cutAt} from './markdown.ts'
import {causeOf} from './packages/cause.ts'
import type {Package} from './packages/package.ts'
import type {ChangelogOutcome} from './write-changelog.ts'
import {releasedIn} from './write-versions.ts'

/** The outputs of `version-bump`. Without something to release, `version` and `tag` are empty. */
export function bumpOutputs(it: BumpOutcome, runner: Pick<Runner, 'warning'>) {
  const {level, reasons} = it.bump
  const release = it.bump.version !== undefined && it.problem === undefined
  const version = release ? (it.bump.version?.text ?? '') : ''
  const tag = release ? (it.tag ?? '') : ''
  const previous = it.base?.name ?? ''
  const all =
    it.packages.length > 0
      ? it.packages.map((one) => packageOutput(one, one.package, one.cause))
      : [packageOutput(it, {name: '.', path: '.'}, causeOf(it))]
  return {
    release: String(release || releasedIn(it).length > 0),
    version,
    tag,
    level,
    'previous-version': it.base?.version.text ?? '',
    'previous-tag': previous,
    'base-sha': it.base?.commit ?? '',
    'head-sha': it.head,
    commits: String(it.commits.length),
    'counts-json': JSON.stringify(countBuckets(it.commits)),
    'reasons-json': fittingJson('reasons-json', reasons, runner),
    'packages-json': JSON.stringify(all),
  }
}

function packageOutput(
  {bump: {version, level}, tag, base, problem}: BumpOutcome,
  {name, path}: Pick<Package, 'name' | 'path'>,
  cause: string,
) {
  const release = version !== undefined && problem === undefined
  return {
    package: name,
    path,
    release,
    level,
    version: release ? version.text : '',
    tag: release ? (tag ?? '') : '',
    'previous-tag': base?.name ?? '',
    cause,
  }
}

/** The outputs of `changelog`. `notes` fits into the body of a release; the file has all of them. */
export function changelogOutputs(it: ChangelogOutcome, runner: Pick<Runner, 'warning'>) {
  return {
    notes: cutAt(it.notes, RELEASE_TEXT, titleIn(it.languages, 'cut')),
    'notes-file': it.notesFile ?? '',
    changed: String(it.changed),
    'counts-json': JSON.stringify(countBuckets(it.commits)),
    'commits-json': fittingJson('commits-json', it.commits, runner, {shown: shownCommit}),
  }
}

const shownCommit = ({commit, bucket, header, references, changes}: SortedCommit) => ({
  sha: commit.sha,
  bucket,
  header,
  references,
  entries: changes.map(({type, scope, subject, level, breaking, notes}) => ({
    type,
    scope: scope ?? null,
    subject,
    level,
    breaking,
    notes,
  })),
})
