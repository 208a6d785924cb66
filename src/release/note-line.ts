import type {Reference} from './change.ts'
import type {Links} from './links.ts'
import {literal, literalParagraphs} from './markdown.ts'
import type {Audience, Line} from './sections.ts'
import {scopesOf} from './types.ts'

const INDENT = '  '

/** One change as an item of a list: scope, subject, what it closes, its commit, and how to migrate. */
export function lineText({change, sha, references}: Line, links: Links | undefined, audience: Audience): string {
  const scope = scopesOf(change.scope).map(literal).join(', ')
  const commit = audience === 'users' ? [] : [commitText(sha, links)]
  const behind = [...references.map((it) => referenceText(it, links)), ...commit]
  const migration = change.notes.map((it) => `\n\n${INDENT}${literalParagraphs(it, INDENT)}`).join('')
  const item = `${scope === '' ? '' : `**${scope}:** `}${literal(change.subject)}`
  return `- ${item}${behind.length === 0 ? '' : ` (${behind.join(', ')})`}${migration}${migration === '' ? '' : '\n'}`
}

/** A commit by its short id. */
export function commitText(sha: string, links: Links | undefined): string {
  const short = sha.slice(0, 7)
  return links ? `[${short}](${links.commit(sha)})` : short
}

/**
 * An issue by its number. Without links the number sign is escaped, since GitHub would make a link to an issue of whoever shows
 * the notes.
 */
export function referenceText(reference: Reference, links: Links | undefined): string {
  const {action, owner, repository, issue} = reference
  const name = `${owner === null || repository === null ? '' : `${literal(owner)}/${literal(repository)}`}\\#${literal(issue)}`
  const shown = links ? `[${name}](${links.issue(reference)})` : name
  return action === null ? shown : `${action} ${shown}`
}
