import {parsed, refusal, type Source, type Value} from '../source.ts'

/** The plain or quoted value of a key, or that it repeats another one (`*anchor`). */
export type YamlValue = Value & {readonly alias: boolean}

/**
 * The value at a path of keys of a YAML file, or undefined when there is none. A value with an anchor of its own is a value
 * like others: what repeats it follows it. RFG-214 for what is no YAML and for a value that is no single line.
 */
export async function yamlValue(source: Source, path: readonly string[]): Promise<YamlValue | undefined> {
  const yaml = await import('yaml')
  const document = parsed(
    source,
    'YAML',
    () => {
      const it = yaml.parseDocument(source.text, {prettyErrors: false, merge: false})
      if (it.errors[0]) throw it.errors[0]
      return it
    },
    (thrown) => (thrown instanceof yaml.YAMLError ? thrown.pos[0] : undefined),
  )
  const node = document.getIn(path, true)
  if (node === undefined) return undefined
  const name = path.at(-1)
  if (yaml.isAlias(node)) return {...between(node.range), value: node.source, alias: true}
  if (!yaml.isScalar(node) || node.value === null) {
    const offset = yaml.isNode(node) ? (node.range?.[0] ?? 0) : 0
    throw refusal(source, offset, `'${name}' has no value that is a text`)
  }
  const {start, end} = between(node.range)
  const raw = source.text.slice(start, end)
  const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' || /[\r\n]/.test(raw)) {
    throw refusal(source, start, `'${name}' is written over several lines: write it in one`)
  }
  return {
    start: start + quote,
    end: end - quote,
    value: quote && typeof node.value === 'string' ? node.value : raw,
    alias: false,
  }
}

function between(range: readonly [number, number, number] | null | undefined) {
  return {start: range?.[0] ?? 0, end: range?.[1] ?? 0}
}
