import type {Kind} from '../ports/kinds.ts'
import type {Asked} from './metric-queries.ts'
import {below, clip, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {didYouMean} from './suggestion.ts'
import {entriesOf, field} from './tolerant.ts'

/** What is asked of the router and it does not measure, or takes no query for. */
export function routerMistakes(
  asked: Asked,
  kind: string,
  document: unknown,
  targets: readonly Kind[],
): readonly Mistake[] {
  const routers = routersIn(document, targets)
  switch (kind) {
    case 'conversion':
      return [
        unmeasured(
          asked,
          'the router counts no conversions',
          'Name a source that does, with the queries good and total.',
        ),
      ]
    case 'latency': {
      const without = routers.find((it) => it.router?.latency !== true)
      const hint = 'Name a source that does, with the query buckets.'
      return without
        ? [
            unmeasured(
              asked,
              `the router of target '${without.target}' (${without.kind}) keeps no buckets of durations`,
              hint,
            ),
          ]
        : routerQueries(asked)
    }
    case 'gauge':
      return levelMistakes(asked, routers)
    default:
      return routerQueries(asked)
  }
}

interface NamedRouter extends Kind {
  readonly target: string
}

/** The kinds of the targets that environments name. */
function routersIn(document: unknown, targets: readonly Kind[]): readonly NamedRouter[] {
  const used = new Set(entriesOf(field(document, 'environments')).map(([, it]) => field(it, 'target')))
  return entriesOf(field(document, 'targets')).flatMap(([target, options]) => {
    const known = targets.find((it) => it.kind === field(options, 'kind'))
    return known && used.has(target) ? [{...known, target}] : []
  })
}

function levelMistakes(asked: Asked, routers: readonly NamedRouter[]): readonly Mistake[] {
  const value = field(asked.metric, 'value')
  const pointer = below(asked.pointer, 'value')
  if (value === undefined) {
    const message = `${pathOf(asked.pointer)} has no 'value'`
    const hint = 'Name the level: of HAProxy, `value: response-time`; of another source, its query.'
    return [{code: 'RFG-131', pointer: asked.pointer, at: 'value', message, hint}]
  }
  return routers.flatMap(({target, kind, router}): readonly Mistake[] => {
    const known = router?.gauges ?? []
    if (typeof value !== 'string' || known.includes(value)) return []
    const message = `${pathOf(pointer)}: the router of target '${target}' (${kind}) has no level '${clip(value, 60)}'${didYouMean(value, known)}`
    const hint = known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none; name a source, with the query value.'
    return [{code: 'RFG-144', pointer, at: 'value', message, hint}]
  })
}

function unmeasured({pointer}: Asked, what: string, hint: string): Mistake {
  return {code: 'RFG-144', pointer, at: 'value', message: `${pathOf(pointer)}: ${what}`, hint}
}

function routerQueries({metric, pointer, queries}: Asked): readonly Mistake[] {
  return queries
    .filter((it) => field(metric, it) !== undefined)
    .map((it) => ({
      code: 'RFG-144',
      pointer: below(pointer, it),
      at: 'key',
      message: `${pathOf(pointer)}: the router takes no query, it counts by itself`,
      hint: `Remove '${it}', or name a source.`,
    }))
}
