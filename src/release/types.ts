import type {Change, Level, Section} from './change.ts'
import type {Header} from './header.ts'

/** What the conventional-commits preset says of a type. */
export interface TypeRule {
  readonly type: string
  readonly effect?: 'bump' | 'changelog' | 'hidden'
}

const SECTIONS: Readonly<Record<string, Section>> = {
  feat: 'features',
  feature: 'features',
  fix: 'fixes',
  perf: 'performance',
  revert: 'reverts',
}

/** What the footers of a commit add to its header. */
export interface Footers {
  /** Texts of the BREAKING CHANGE footers. */
  readonly notes: readonly string[]
  /** A `Security:` footer, or an advisory named in a footer. */
  readonly security: boolean
}

/** A header with its footers as a change: level, the rule behind it, and the section of the notes. */
export function changeOf(header: Header, line: string, footers: Footers, types: readonly TypeRule[]): Change {
  const breaking = header.bang || footers.notes.length > 0
  const {level, rule} = levelOf(header, footers, types)
  return {
    type: header.type,
    scope: header.scope,
    subject: header.subject,
    header: line,
    breaking,
    notes: footers.notes,
    level,
    rule,
    section: breaking ? 'breaking' : sectionOf(header, footers, types),
  }
}

function levelOf({type, bang}: Header, footers: Footers, types: readonly TypeRule[]): {level: Level; rule: string} {
  if (footers.notes.length > 0) return {level: 'major', rule: 'breaking-change'}
  if (bang) return {level: 'major', rule: 'breaking-mark'}
  if (type === 'security' || footers.security) return {level: 'patch', rule: 'security'}
  if (!bumps(type, types)) return {level: 'none', rule: 'none'}
  return type === 'feat' || type === 'feature' ? {level: 'minor', rule: 'feat'} : {level: 'patch', rule: type}
}

const bumps = (type: string, types: readonly TypeRule[]) =>
  types.some((it) => it.type === type && (it.effect ?? 'bump') === 'bump')

function sectionOf({type, scope, subject}: Header, {security}: Footers, types: readonly TypeRule[]): Section {
  if (security || type === 'security' || hasScope(scope, ['security']) || namesAdvisory(subject)) return 'security'
  if (type === 'deps' || hasScope(scope, ['deps', 'deps-dev'])) return 'dependencies'
  return bumps(type, types) ? (SECTIONS[type] ?? 'other') : undefined
}

export function hasScope(scope: string | undefined, names: readonly string[]): boolean {
  return scopesOf(scope).some((it) => names.includes(it.toLowerCase()))
}

/** `api,core` is two scopes; `api/core` is one. */
export function scopesOf(scope: string | undefined): readonly string[] {
  return (scope ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '')
}

/** A CVE or a GitHub advisory by its id. */
export const namesAdvisory = (text: string) => /\b(CVE-\d{4}-\d{4,}|GHSA(-[0-9a-z]{4}){3})\b/i.test(text)
