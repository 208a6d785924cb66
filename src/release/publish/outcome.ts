import type {RefugeError} from '../../kernel/errors.ts'
import type {BumpOutcome} from '../bump-version.ts'
import type {Language} from '../languages.ts'
import type {Package} from '../packages/package.ts'
import type {Subject} from './plan.ts'
import type {Site} from './site.ts'

/** What `release` did. */
export interface ReleaseOutcome {
  /** `planned`: a dry run would have written something. */
  readonly outcome: 'published' | 'drafted' | 'proposed' | 'nothing' | 'refused' | 'planned'
  /** The verdict, not escaped. */
  readonly sentence: string
  readonly subject: Subject | undefined
  /** This run has published it. */
  readonly isNew: boolean
  /** Page of the release or of the pull request. */
  readonly page: string | undefined
  readonly pull: number | undefined
  readonly notes: string
  readonly languages: readonly Language[]
  readonly bump: BumpOutcome
  /** Writes that a dry run did not make, in order. */
  readonly planned: readonly string[]
  /** What became of each package of a monorepo that was due; empty for a repository that is one. */
  readonly packages: readonly PackageRelease[]
  readonly problem: RefugeError | undefined
}

/** A package that was released, drafted or proposed. */
export interface PackageRelease extends Subject {
  readonly package: Package
  readonly outcome: 'published' | 'drafted' | 'proposed'
  /** Page of the release, or of the pull request. */
  readonly page: string
  readonly isNew: boolean
  readonly notes: string
}

/** What a run has to tell; the rest is empty. */
export type Told = Pick<ReleaseOutcome, 'outcome' | 'sentence'> & Partial<ReleaseOutcome>

/** The outcome of a run; of a dry run, that nothing has happened. */
export function outcomeOf({inputs, planned}: Site, bump: BumpOutcome, told: Told): ReleaseOutcome {
  const outcome: ReleaseOutcome = {...EMPTY, languages: inputs.languages, bump, planned: [...planned], ...told}
  if (planned.length === 0) return outcome
  const tags = told.packages?.map((it) => it.tag) ?? (told.subject ? [told.subject.tag] : [])
  const what = tags.length === 0 ? 'nothing' : tags.slice(0, 10).join(', ')
  const sentence = `A dry run: ${what} ${tags.length > 1 ? 'are' : 'is'} not released yet.`
  return {...outcome, outcome: 'planned', sentence, isNew: false, pull: undefined, page: undefined}
}

const EMPTY = {
  subject: undefined,
  isNew: false,
  page: undefined,
  pull: undefined,
  notes: '',
  packages: [],
  problem: undefined,
}
