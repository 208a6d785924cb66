import {type Language, titleIn} from '../languages.ts'
import {literal} from '../markdown.ts'
import type {Mover} from './dependents.ts'

/** Notes with the packages that moved this one since it needs them; then "No changes to tell" is not true any more. */
export function withMovers(notes: string, movers: readonly Mover[], languages: readonly Language[]): string {
  if (movers.length === 0) return notes
  const nothing = titleIn(languages, 'nothing')
  const told = notes.trimEnd()
  const rest = told.endsWith(`\n${nothing}`) ? told.slice(0, -nothing.length).trimEnd() : told
  const lines = movers.map(({name, version}) => `- ${literal(`${name} ${version}`)}`)
  return `${rest}\n\n### ${titleIn(languages, 'dependencies')}\n\n${lines.join('\n')}\n`
}
