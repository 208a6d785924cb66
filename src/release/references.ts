import type {Reference} from './change.ts'

// One alternative a kind of word: an action, `o/r#3` or `#3`, `GH-4`, the address of an issue, anything else.
const WORD =
  /(?<action>\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?))(?=[\s:])|(?<![\w./#&-])(?:(?<owner>[\w.-]+)\/(?<repository>[\w.-]+))?#(?<issue>\d+)\b|\bGH-(?<short>\d+)\b|https?:\/\/[^\s/]+\/(?<urlOwner>[\w.-]+)\/(?<urlRepository>[\w.-]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(?<number>\d+)\b|(?<joint>[\s,:&]+|\band\b)|\w+|[^\s,]/gi

/**
 * Every issue that a text names, with the action in front of it (`Closes #1, #2, o/r#3, GH-4` closes four). Text in code spans
 * does not count. Source: GitHub Docs, "Linking a pull request to an issue".
 */
export function referencesIn(text: string): readonly Reference[] {
  const lines = text.split('\n').filter((it) => SIGN.test(it))
  return distinct(lines.flatMap(referencesOnLine))
}

/** What every reference has: most lines are done with after a glance. */
const SIGN = /#\d|\bGH-\d|:\/\//i

function referencesOnLine(line: string): readonly Reference[] {
  const references: Reference[] = []
  let action: string | null = null
  for (const {groups = {}} of line.replace(/`[^`]*`/g, '.').matchAll(WORD)) {
    if (groups.action !== undefined) action = groups.action.toLowerCase()
    else if (isReference(groups)) references.push(referenceOf(groups, action))
    else if (groups.joint === undefined) action = null
  }
  return references
}

type Groups = Readonly<Record<string, string | undefined>>

const isReference = ({issue, short, number}: Groups) => (issue ?? short ?? number) !== undefined

function referenceOf(
  {owner, repository, issue, short, urlOwner, urlRepository, number}: Groups,
  action: string | null,
): Reference {
  return {
    action,
    owner: owner ?? urlOwner ?? null,
    repository: repository ?? urlRepository ?? null,
    issue: issue ?? short ?? number ?? '',
  }
}

/** The first of each issue stays; an action that comes later is kept. */
export function distinct(references: readonly Reference[]): readonly Reference[] {
  const byName = new Map<string, Reference>()
  for (const it of references) {
    const name = `${it.owner ?? ''}/${it.repository ?? ''}#${it.issue}`
    const known = byName.get(name)
    byName.set(name, known ? {...known, action: known.action ?? it.action} : it)
  }
  return [...byName.values()]
}
