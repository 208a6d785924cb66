import type {Section} from './change.ts'

export type Language = 'en' | 'fr'

type Titles = Readonly<
  Record<
    | Exclude<Section, undefined>
    | 'changelog'
    | 'unreleased'
    | 'contributors'
    | 'newcomers'
    | 'bots'
    | 'unparsed'
    | 'nothing'
    | 'cut',
    string
  >
>

/** What the notes say in their own words, a table a language. */
const TITLES: Readonly<Record<Language, Titles>> = {
  en: {
    changelog: 'Changelog',
    unreleased: 'Unreleased',
    breaking: 'Breaking changes',
    security: 'Security',
    features: 'Features',
    fixes: 'Fixes',
    performance: 'Performance',
    reverts: 'Reverts',
    dependencies: 'Dependencies',
    other: 'Other changes',
    unparsed: 'Commits without a type',
    contributors: 'Contributors',
    newcomers: 'First-time contributors',
    bots: 'Bots',
    nothing: 'No changes to tell.',
    cut: 'The rest is in the full text.',
  },
  fr: {
    changelog: 'Journal des modifications',
    unreleased: 'Non publié',
    breaking: 'Changements incompatibles',
    security: 'Sécurité',
    features: 'Nouveautés',
    fixes: 'Corrections',
    performance: 'Performances',
    reverts: 'Annulations',
    dependencies: 'Dépendances',
    other: 'Autres changements',
    unparsed: 'Commits sans type',
    contributors: 'Contributeurs',
    newcomers: 'Premières contributions',
    bots: 'Robots',
    nothing: 'Aucun changement à signaler.',
    cut: 'La suite se trouve dans le texte complet.',
  },
}

/** A title in every language asked for, in their order. */
export function titleIn(languages: readonly Language[], key: keyof Titles): string {
  return languages.map((it) => TITLES[it][key]).join(' / ')
}

/** Reads `en, fr`. Throws a sentence for a language that there is no table of. */
export function parseLanguages(text: string): readonly Language[] {
  const words = text.split(/[\s,]+/).filter((it) => it !== '')
  const unknown = words.find((it) => !Object.hasOwn(TITLES, it))
  if (words.length === 0 || unknown !== undefined) {
    throw new Error(`expected languages among ${Object.keys(TITLES).join(', ')}, got '${unknown ?? ''}'`)
  }
  return [...new Set(words as Language[])]
}
