import type {BumpOutcome} from '../bump-version.ts'
import {bumpSentence} from '../sentence.ts'
import {outcomeOf, type PackageRelease, type ReleaseOutcome} from './outcome.ts'
import type {Site} from './site.ts'

/** What a run did for packages. One of them is told like a repository that is one; of several there is no single version. */
export function packagesOutcome(
  site: Site,
  bump: BumpOutcome,
  packages: readonly PackageRelease[],
  pull?: number,
): ReleaseOutcome {
  const outcomes = packages.map((it) => it.outcome)
  const outcome = (['published', 'drafted', 'proposed'] as const).find((it) => outcomes.includes(it)) ?? 'nothing'
  const [first, ...others] = packages
  const only = others.length === 0 ? first : undefined
  return outcomeOf(site, bump, {
    outcome,
    sentence: first ? sentenceOf(packages, pull) : bumpSentence(bump),
    subject: only,
    isNew: packages.some((it) => it.isNew),
    page: only?.page ?? packages.find((it) => it.outcome === 'proposed')?.page,
    pull,
    notes: packages.map((it) => it.notes).join('\n'),
    packages,
  })
}

/** Tags that a sentence still names. */
const SHOWN = 10

function sentenceOf(packages: readonly PackageRelease[], pull: number | undefined): string {
  const by = (outcome: PackageRelease['outcome'], words: string) => {
    const tags = packages.filter((it) => it.outcome === outcome).map((it) => it.tag)
    const more = tags.length > SHOWN ? ` and ${tags.length - SHOWN} more` : ''
    const named = `${tags.slice(0, SHOWN).join(', ')}${more}`
    return tags.length === 0 ? [] : [`${named} ${tags.length === 1 ? 'is' : 'are'} ${words}.`]
  }
  const isOld = packages.every((it) => it.outcome !== 'published' || !it.isNew)
  return [
    ...by('published', isOld ? 'released already' : 'released'),
    ...by('drafted', 'drafted'),
    ...by('proposed', `proposed${pull !== undefined && pull > 0 ? ` by pull request ${pull}` : ''}`),
  ].join(' ')
}
