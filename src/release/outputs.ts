import {countBuckets} from './buckets.ts'
import type {BumpOutcome} from './bump-version.ts'
import {titleIn} from './languages.ts'
import {cutAt} from './markdown.ts'
import type {ChangelogOutcome} from './write-changelog.ts'

/** The outputs of `version-bump`. Without something to release, `version` and `tag` are empty. */
export function bumpOutputs(it: BumpOutcome) {
  const {level, reasons} = it.bump
  const release = it.bump.version !== undefined && it.problem === undefined
  const version = release ? (it.bump.version?.text ?? '') : ''
  const tag = release ? (it.tag ?? '') : ''
  const previous = it.base?.name ?? ''
  const cause = release ? (reasons.find((one) => NAMED.has(one.rule))?.rule ?? 'commits') : ''
  const only = {package: '.', path: '.', release, level, version, tag, 'previous-tag': previous, cause}
  return {
    release: String(release),
    version,
    tag,
    level,
    'previous-version': it.base?.version.text ?? '',
    'previous-tag': previous,
    'base-sha': it.base?.commit ?? '',
    'head-sha': it.head,
    commits: String(it.commits.length),
    'counts-json': JSON.stringify(countBuckets(it.commits)),
    'reasons-json': JSON.stringify(reasons),
    'packages-json': JSON.stringify([only]),
  }
}

/** Rules that name the version instead of moving it. */
const NAMED = new Set(['release-as', 'initial-version', 'graduation'])

/** GitHub refuses a longer release body. */
const BODY_LIMIT = 125_000

/** The outputs of `changelog`. `notes` fits into the body of a release; the file has all of them. */
export function changelogOutputs(it: ChangelogOutcome) {
  const commits = it.commits.map(({commit, bucket, header, references, changes}) => ({
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
  }))
  return {
    notes: cutAt(it.notes, BODY_LIMIT, titleIn(it.languages, 'cut')),
    'notes-file': it.notesFile ?? '',
    changed: String(it.changed),
    'counts-json': JSON.stringify(countBuckets(it.commits)),
    'commits-json': JSON.stringify(commits),
  }
}
