import type {Document, YAMLError} from 'yaml'
import {type Code, messageOf} from '../kernel/errors.ts'
import {clip} from './pointer.ts'

/** A mistake at an offset of the text. */
export interface Flaw {
  readonly code: Code
  readonly offset: number
  readonly message: string
  readonly hint?: string
}

export type Yaml = typeof import('yaml')

/** Text that is longer is refused unread, in UTF-16 units. */
const LONGEST = 250_000
const MOST_FLAWS = 20
const FIRST = 'Correct the first such line first: others often follow from it.'

/**
 * The document of a text, or why there is none. YAML 1.2 core schema whatever the file says: `on`, `no`, `22:30` and
 * `1_000` stay text, no tag makes anything but text, numbers and booleans.
 */
export function readDocument(
  text: string,
  yaml: Yaml,
): {readonly document?: Document.Parsed; readonly flaws: readonly Flaw[]} {
  if (text.length > LONGEST) return {flaws: [tooMuch(0, `is longer than ${LONGEST} characters`)]}
  try {
    const document = yaml.parseDocument(text, {
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      uniqueKeys: false,
      prettyErrors: false,
    })
    return {document, flaws: telling([...document.errors, ...document.warnings].map(flawOf))}
  } catch (error) {
    return {
      flaws: [{code: 'RFG-122', offset: 0, message: `not valid YAML: ${clip(messageOf(error), 200)}`, hint: FIRST}],
    }
  }
}

/** A text that would cost too much to read. */
export function tooMuch(offset: number, what: string): Flaw {
  return {
    code: 'RFG-124',
    offset,
    message: `the file ${what}`,
    hint: 'A configuration is a few hundred lines without clever references.',
  }
}

const KNOWN: Readonly<Partial<Record<YAMLError['code'], Omit<Flaw, 'offset'>>>> = {
  MULTIPLE_DOCS: {
    code: 'RFG-121',
    message: 'a second document starts here',
    hint: 'Keep one document in the file: remove this line and what follows.',
  },
  TAB_AS_INDENT: {code: 'RFG-122', message: 'a tab stands where YAML wants spaces', hint: 'Indent with spaces.'},
  TAG_RESOLVE_FAILED: {code: 'RFG-122', message: 'tags (!name) are not supported', hint: 'Write the plain value.'},
  RESOURCE_EXHAUSTION: {code: 'RFG-124', message: 'the file cannot be read: it is nested too deeply'},
}

function flawOf(error: YAMLError): Flaw {
  const message = `not valid YAML: ${clip(error.message, 200)}`
  return {...(KNOWN[error.code] ?? {code: 'RFG-122', message, hint: FIRST}), offset: error.pos[0]}
}

/** One flaw breeds others behind it: those of one place count once, and nesting without end hides all else. */
function telling(flaws: readonly Flaw[]): readonly Flaw[] {
  const endless = flaws.find((it) => it.code === 'RFG-124')
  if (endless) return [endless]
  const first = new Map([...flaws].reverse().map((it) => [it.offset, it]))
  return flaws.filter((it) => first.get(it.offset) === it).slice(0, MOST_FLAWS)
}
