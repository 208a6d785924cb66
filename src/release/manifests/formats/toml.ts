import type {AST} from 'toml-eslint-parser'
import {parsed, refusal, type Source, type Value} from '../source.ts'

type Key = string | number

/** A value of a TOML file that is no table and no list. */
export interface TomlLeaf {
  /** Keys of tables and places in lists. */
  readonly path: readonly Key[]
  readonly value: unknown
  /** Place of the whole value, with its quotes. */
  readonly start: number
  readonly end: number
  readonly multiline: boolean
}

/** A TOML file: its values by their paths, however their tables are written. */
export interface Toml {
  readonly source: Source
  at(...path: readonly Key[]): TomlLeaf | undefined
  /** The values below a path. */
  under(...path: readonly Key[]): readonly TomlLeaf[]
}

/** Reads a TOML file; RFG-214 when it is none. Source: TOML 1.0 and 1.1, by toml-eslint-parser. */
export async function readToml(source: Source): Promise<Toml> {
  const {parseTOML} = await import('toml-eslint-parser')
  const leaves = parsed(source, 'TOML', () => parseTOML(source.text).body[0].body.flatMap(leavesOf), indexOf)
  const byPath = new Map(leaves.map((it) => [JSON.stringify(it.path), it]))
  return {
    source,
    at: (...path) => byPath.get(JSON.stringify(path)),
    under: (...path) => leaves.filter((it) => path.every((key, index) => it.path[index] === key)),
  }
}

/** The text at a path; RFG-214 when it is of another type, or written over several lines. */
export function tomlText(file: Toml, ...path: readonly Key[]): Value | undefined {
  const {source} = file
  const leaf = file.at(...path)
  if (!leaf) return undefined
  if (typeof leaf.value !== 'string')
    throw refusal(source, leaf.start, `${path.join('.')} is not a text: put it in quotes`)
  if (leaf.multiline) throw refusal(source, leaf.start, `${path.join('.')} is a text of several lines: write it in one`)
  return {start: leaf.start + 1, end: leaf.end - 1, value: leaf.value}
}

function leavesOf(node: AST.TOMLKeyValue | AST.TOMLTable): readonly TomlLeaf[] {
  if (node.type === 'TOMLKeyValue') return leavesAt(pathOf(node.key), node.value)
  return node.body.flatMap((it) => leavesAt([...node.resolvedKey, ...pathOf(it.key)], it.value))
}

function leavesAt(path: readonly Key[], node: AST.TOMLContentNode): readonly TomlLeaf[] {
  switch (node.type) {
    case 'TOMLArray':
      return node.elements.flatMap((it, index) => leavesAt([...path, index], it))
    case 'TOMLInlineTable':
      return node.body.flatMap((it) => leavesAt([...path, ...pathOf(it.key)], it.value))
    case 'TOMLValue': {
      const [start, end] = node.range
      return [{path, value: node.value, start, end, multiline: node.kind === 'string' && node.multiline}]
    }
  }
}

const pathOf = (key: AST.TOMLKey): readonly string[] =>
  key.keys.map((it) => (it.type === 'TOMLBare' ? it.name : it.value))

function indexOf(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'index' in thrown && typeof thrown.index === 'number' ? thrown.index : undefined
}
