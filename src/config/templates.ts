import {RefugeError} from '../kernel/errors.ts'
import {isFields} from '../kernel/fields.ts'

/** `{{ secrets.NAME }}`, `{{ vars.NAME }}` or `{{ revision }}`. */
const TEMPLATE = /\{\{\s*(?:(secrets|vars)\.([A-Za-z_][A-Za-z0-9_]*)|revision)\s*\}\}/g

/** The first thing between braces in a text that is no template; undefined when all are. */
export function badTemplate(text: string): string | undefined {
  const rest = text.replace(TEMPLATE, '')
  const start = rest.indexOf('{{')
  if (start < 0) return undefined
  const end = rest.indexOf('}}', start)
  return rest.slice(start, end < 0 ? undefined : end + 2)
}

/** Does a text hold a template? */
export function hasTemplate(text: string): boolean {
  return text.search(TEMPLATE) >= 0
}

/** Options whose templates hold their values, and those values that are secret. */
export interface Filled<T> {
  readonly options: T
  /** To be masked before anything is printed. */
  readonly secrets: readonly string[]
}

/**
 * Fills `{{ secrets.NAME }}` and `{{ vars.NAME }}` with the environment variable NAME, in every text of plain data; what a
 * value contains is not filled again, and `{{ revision }}` stays. All that are unset or empty: one RFG-150 that names them.
 */
export function fillTemplates<T>(options: T, env: Readonly<Record<string, string | undefined>>): Filled<T> {
  const secrets = new Set<string>()
  const unset = new Set<string>()
  const filled = mapTexts(options, (text) =>
    text.replace(TEMPLATE, (template: string, from?: string, name?: string) => {
      if (from === undefined || name === undefined) return template
      const value = (Object.hasOwn(env, name) ? env[name] : undefined) ?? ''
      if (value === '') unset.add(`${from}.${name}`)
      else if (from === 'secrets') secrets.add(value)
      return value
    }),
  )
  if (unset.size > 0) throw unsetError([...unset])
  return {options: filled, secrets: [...secrets]}
}

function mapTexts<T>(data: T, change: (text: string) => string): T
function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((it: unknown) => mapTexts(it, change))
  if (!isFields(data)) return data
  return Object.fromEntries(Object.entries(data).map(([key, it]) => [key, mapTexts(it, change)]))
}

function unsetError(names: readonly string[]): RefugeError {
  const lines = names.map((it) => `${it.slice(it.indexOf('.') + 1)}: \${{ ${it} }}`)
  return new RefugeError('RFG-150', `not set, or empty: ${names.join(', ')}`, {
    hint: `Map ${names.length === 1 ? 'it' : 'them'} in the job's 'env:', such as '${lines.join("', '")}'.`,
  })
}
