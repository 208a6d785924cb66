import type {XmlElement, XmlNode} from '@rgrove/parse-xml'
import {parsed, refusal, type Source, type Value} from '../source.ts'

export type {XmlElement}

/** The root element of an XML file; RFG-214 when it is none. Entities that the file declares are never looked up. */
export async function readXml(source: Source): Promise<XmlElement> {
  const {parseXml} = await import('@rgrove/parse-xml')
  const options = {includeOffsets: true, preserveCdata: true, preserveComments: true}
  const root = parsed(source, 'XML', () => parseXml(source.text, options).root, positionIn)
  if (root) return root
  throw refusal(source, 0, 'the file has no element')
}

/** The elements of a name right below an element. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(isElement).filter((it) => localName(it) === name)
}

/** The first element at a path of names. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((it: XmlElement | undefined, name) => childrenOf(it, name)[0], element)
}

/** The text of an element, without blanks around it and comments in it; undefined when it has none. RFG-214 when it is no text. */
export function xmlText(source: Source, element: XmlElement | undefined): Value | undefined {
  const content = (element?.children ?? []).filter((it) => it.type !== 'comment' && !isBlank(it, source))
  const [only, other] = content
  if (!element || !only) return undefined
  if (other || (only.type !== 'text' && only.type !== 'cdata') || !('text' in only)) {
    throw refusal(source, element.start, `<${element.name}> holds more than a text`)
  }
  const [before, after] = only.type === 'cdata' ? ['<![CDATA['.length, ']]>'.length] : [0, 0]
  const raw = source.text.slice(only.start + before, only.end - after)
  const start = only.start + before + (raw.length - raw.trimStart().length)
  return {start, end: start + raw.trim().length, value: only.text.trim()}
}

const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1)

const isElement = (node: XmlNode): node is XmlElement => node.type === 'element'

const isBlank = ({type, start, end}: XmlNode, {text}: Source) => type === 'text' && text.slice(start, end).trim() === ''

function positionIn(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'pos' in thrown && typeof thrown.pos === 'number' ? thrown.pos : undefined
}
