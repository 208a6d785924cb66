import type {Document, Node, Pair, Scalar} from 'yaml'
import {type Fields, isFields} from '../kernel/fields.ts'
import {below, clip, type Pointer, parentOf} from './pointer.ts'
import {type Flaw, readDocument, tooMuch, type Yaml} from './syntax.ts'

/** Offsets of a value and of its key. */
interface Spot {
  readonly key: number
  readonly value: number
}

/** Where each value stands in the text. */
export type Spots = ReadonlyMap<Pointer, Spot>

/** A text as plain data; `broken` when no more can be said about it than these flaws. */
export type Tree =
  | {readonly kind: 'broken'; readonly flaws: readonly Flaw[]}
  | {readonly kind: 'read'; readonly value: Fields; readonly spots: Spots; readonly flaws: readonly Flaw[]}

interface Walk {
  readonly yaml: Yaml
  readonly document: Document.Parsed
  readonly spots: Map<Pointer, Spot>
  readonly flaws: Flaw[]
  /** What an alias inside it would repeat without end. */
  readonly open: Set<Node>
  left: number
}

/** Keys and values that aliases may multiply to, and levels that they may stand below each other. */
const MOST_VALUES = 20_000
const DEEPEST = 64

/** Reads a text: aliases are followed, within bounds; keys must be text, each once; `<<` has no meaning here. */
export function readTree(text: string, yaml: Yaml): Tree {
  const {document, flaws} = readDocument(text, yaml)
  if (!document || flaws.length > 0) return {kind: 'broken', flaws}
  const walk: Walk = {yaml, document, spots: new Map(), flaws: [], open: new Set(), left: MOST_VALUES}
  const value = plainOf(walk, document.contents, '', 0)
  if (walk.left < 0) return {kind: 'broken', flaws: [tooMuch(0, `has more than ${MOST_VALUES} keys and values`)]}
  const endless = walk.flaws.filter((it) => it.code === 'RFG-124')
  if (endless.length > 0) return {kind: 'broken', flaws: endless}
  return isFields(value)
    ? {kind: 'read', value, spots: walk.spots, flaws: walk.flaws}
    : {kind: 'broken', flaws: [notAMapping(value)]}
}

function notAMapping(value: unknown): Flaw {
  const message = value === null ? 'the file is empty' : 'the file is not a mapping of keys'
  return {
    code: 'RFG-121',
    offset: 0,
    message,
    hint: 'Start with `version: 1`; `refuge init` writes a first configuration.',
  }
}

/** The spot of a value; of the nearest thing around it where a default or a missing value has none. */
export function spotOf(spots: Spots, pointer: Pointer): Spot {
  const spot = spots.get(pointer)
  if (spot) return spot
  return pointer === '' ? {key: 0, value: 0} : spotOf(spots, parentOf(pointer))
}

function plainOf(walk: Walk, node: unknown, pointer: Pointer, key: number): unknown {
  const {yaml} = walk
  if (--walk.left < 0 || !yaml.isNode(node)) return null
  const empty = yaml.isScalar(node) && node.value === null && !node.source
  walk.spots.set(pointer, {key, value: empty ? key : (node.range?.[0] ?? key)})
  if (yaml.isScalar(node)) return node.value
  const target = yaml.isAlias(node) ? node.resolve(walk.document) : node
  if (target === undefined) return nowhere(walk, node)
  return inside(walk, target, pointer, node.range?.[0] ?? key)
}

function nowhere(walk: Walk, alias: Node): null {
  const message = 'this alias (*name) refers to nothing above it'
  walk.flaws.push({code: 'RFG-122', offset: alias.range?.[0] ?? 0, message, hint: 'Quote the text if it is no alias.'})
  return null
}

function inside(walk: Walk, node: Node, pointer: Pointer, offset: number): unknown {
  const {yaml, open} = walk
  if (yaml.isScalar(node)) return node.value
  if (open.has(node) || open.size >= DEEPEST) {
    walk.flaws.push(
      tooMuch(offset, open.has(node) ? 'has a value that contains itself' : `is nested deeper than ${DEEPEST} levels`),
    )
    return null
  }
  open.add(node)
  const value = yaml.isMap(node) ? mappingOf(walk, node.items, pointer) : itemsOf(walk, node, pointer, offset)
  open.delete(node)
  return value
}

function itemsOf(walk: Walk, node: Node, pointer: Pointer, offset: number): unknown {
  if (!walk.yaml.isSeq(node)) return null
  return node.items.map((it, i) =>
    plainOf(walk, it, below(pointer, i), walk.yaml.isNode(it) ? (it.range?.[0] ?? offset) : offset),
  )
}

function mappingOf(walk: Walk, pairs: readonly Pair[], pointer: Pointer): unknown {
  const entries = new Map<string, unknown>()
  for (const {key, value} of pairs) {
    const name = --walk.left < 0 ? undefined : keyOf(walk, key)
    if (name === undefined) continue
    if (entries.has(name.text)) {
      walk.flaws.push({
        code: 'RFG-123',
        offset: name.offset,
        message: `key '${clip(name.text, 60)}' is there twice`,
        hint: 'Keep one of the two.',
      })
      continue
    }
    entries.set(name.text, undefined) // claims the name: what it holds is read below
    entries.set(name.text, heldBy(walk, value, below(pointer, name.text), name.offset))
  }
  return Object.fromEntries(entries)
}

function heldBy(walk: Walk, value: unknown, pointer: Pointer, offset: number): unknown {
  if (walk.yaml.isNode(value)) return plainOf(walk, value, pointer, offset)
  walk.spots.set(pointer, {key: offset, value: offset})
  return null
}

function keyOf(walk: Walk, key: unknown): {readonly text: string; readonly offset: number} | undefined {
  const {yaml, flaws} = walk
  const offset = yaml.isNode(key) ? (key.range?.[0] ?? 0) : 0
  if (!yaml.isScalar(key)) {
    flaws.push({code: 'RFG-122', offset, message: 'a key must be plain text', hint: 'Write a name before the colon.'})
    return undefined
  }
  const text = textOf(key)
  if (text !== '<<') return {text, offset}
  flaws.push({
    code: 'RFG-122',
    offset,
    message: 'merge keys (<<) are not supported',
    hint: 'Repeat the keys, or refer to a whole value with *name.',
  })
  return undefined
}

/** As written: `1.0` stays `1.0`. */
function textOf(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}
