import {COMMON} from './read-arguments.ts'
import type {Verb} from './verb.ts'

/** What `refuge help` prints. Pure. */
export function helpText(verbs: Readonly<Record<string, Verb>>): string {
  const usages = Object.entries(verbs).map(
    ([name, {operands, summary}]) => [['refuge', name, ...operands].join(' '), summary] as const,
  )
  const own = Object.values(verbs).length === 1 ? (Object.values(verbs)[0]?.options ?? {}) : {}
  const options = {...own, ...COMMON, json: 'plain data for machines instead of lines', help: 'this text'}
  const named = Object.entries(options).map(([name, what]) => [`--${name}`, what] as const)
  return [...table(usages), '', ...table(named), ''].join('\n')
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
