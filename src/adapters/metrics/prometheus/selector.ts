import {RefugeError} from '../../../kernel/errors.ts'

const STRING = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'|\`[^\`]*\``
const MATCHER = `\\s*[a-zA-Z_][a-zA-Z0-9_]*\\s*(?:=~|!~|!=|=)\\s*(?:${STRING})\\s*`
const SELECTOR = new RegExp(`^\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{(?:${MATCHER}(?:,${MATCHER})*,?\\s*)?\\})?\\s*$`)

/**
 * The name of the counter, histogram or gauge that a query selects. Functions, sums and rates are refused, RFG-414: the judge takes its own
 * differences, series by series, because a restart inside a sum looks like a fall of everything.
 */
export function nameIn(query: string, metric: string): string {
  const name = SELECTOR.exec(query)?.[1]
  if (name !== undefined) return name
  throw new RefugeError(
    'RFG-414',
    `metrics.${metric}: a query of a prometheus source names series, such as requests_total{track="$side"}`,
    {
      hint: 'Name the series and their labels only: no rate(), sum() or range; these are taken from them.',
    },
  )
}

/** The query of one side. The label cannot end the string that it stands in. */
export function fillSide(query: string, label: string): string {
  const inert = label.replace(/[\\"'`\n]/g, (it) => (it === '\n' ? '\\n' : `\\${it}`))
  return query.replaceAll('$side', () => inert)
}
