import {below, clip, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {didYouMean} from './suggestion.ts'
import {entriesOf, field} from './tolerant.ts'

/** Names that refer to nothing: target and strategy of an environment, source of a metric. */
export function nameMistakes(document: unknown): readonly Mistake[] {
  const names = (part: string): readonly string[] => entriesOf(field(document, part)).map(([name]) => name)
  return [
    ...references(document, 'environments', 'target', names('targets')),
    ...references(document, 'environments', 'strategy', names('strategies')),
    ...references(document, 'metrics', 'source', ['router', ...names('sources')]),
    ...routerTwice(names('sources')),
  ]
}

function references(document: unknown, part: string, key: string, known: readonly string[]): readonly Mistake[] {
  return entriesOf(field(document, part)).flatMap(([name, it]) => {
    const to = field(it, key)
    return typeof to !== 'string' || known.includes(to) ? [] : [dangling(below('', part, name, key), key, to, known)]
  })
}

function dangling(pointer: Pointer, what: string, name: string, known: readonly string[]): Mistake {
  const message = `${pathOf(pointer)}: there is no ${what} '${clip(name, 60)}'${didYouMean(name, known)}`
  const hint = known.length === 0 ? `No ${what} is defined.` : `Known: ${clip(known.join(', '), 300)}.`
  return {code: 'RFG-140', pointer, at: 'value', message, hint}
}

function routerTwice(sources: readonly string[]): readonly Mistake[] {
  if (!sources.includes('router')) return []
  const message = "sources.router: 'router' is the name of the router's own counters"
  return [{code: 'RFG-140', pointer: '/sources/router', at: 'key', message, hint: 'Give the source another name.'}]
}
