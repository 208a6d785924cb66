import type {SortedCommit} from './buckets.ts'
import type {BumpOutcome} from './bump-version.ts'
import type {Section} from './change.ts'

/** What a version holds, in words by section. */
const WORDS: Readonly<Record<Exclude<Section, undefined>, readonly [one: string, many: string]>> = {
  breaking: ['breaking change', 'breaking changes'],
  security: ['security change', 'security changes'],
  features: ['feature', 'features'],
  fixes: ['fix', 'fixes'],
  performance: ['performance improvement', 'performance improvements'],
  reverts: ['revert', 'reverts'],
  dependencies: ['dependency change', 'dependency changes'],
  other: ['other change', 'other changes'],
}

/** The verdict of `version-bump` in one sentence. Tag names are as git has them: escape it for Markdown. */
export function bumpSentence(it: BumpOutcome): string {
  if (it.packages.length > 0 && !it.package) return packagesSentence(it)
  return it.package ? `${it.package.name}: ${oneSentence(it)}` : oneSentence(it)
}

function packagesSentence({packages, commits, problem}: BumpOutcome): string {
  if (problem) return `Nothing can be released: ${problem.message}.`
  const moved = packages.filter((it) => it.bump.version)
  const all = amount(packages.length, 'package', 'packages')
  if (moved.length === 0) return `Nothing to release: none of ${all} moves.`
  const shown = moved.slice(0, NAMED).map(({package: {name}, bump}) => `${name} ${bump.version?.text}`)
  const more = moved.length > NAMED ? [`${moved.length - NAMED} more`] : []
  return `${moved.length} of ${all} to release: ${[...shown, ...more].join(', ')} (${contents(commits)}).`
}

/** Packages that a sentence still names. */
const NAMED = 10

function oneSentence({bump, base, commits, problem}: BumpOutcome): string {
  const {version, level} = bump
  const since = base ? ` since ${base.name}` : ''
  if (!version) {
    if (commits.length === 0) return `Nothing to release: there are no commits${since}.`
    return `Nothing to release${since}: ${amount(commits.length, 'commit', 'commits')}, none of which moves the version.`
  }
  if (problem) return `${version.text} cannot be released: ${problem.message}.`
  const what = contents(commits)
  return `Next version is ${version.text} (${level}): ${what}${base ? since : '; it is the first release'}.`
}

/** `1 feature, 2 fixes`; without any, the number of commits. */
export function contents(commits: readonly SortedCommit[]): string {
  const changes = commits.flatMap((it) => it.changes)
  const parts = Object.entries(WORDS).flatMap(([section, [one, many]]) => {
    const count = changes.filter((it) => it.section === section).length
    return count === 0 ? [] : [amount(count, one, many)]
  })
  return parts.length === 0 ? amount(commits.length, 'commit', 'commits') : parts.join(', ')
}

const amount = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
