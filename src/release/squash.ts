import {headerOf} from './header.ts'
import {type Message, trimBlank, withoutPull} from './message.ts'

/** One commit of a squash: a header with the lines below it. */
export interface Part {
  readonly header: string
  readonly body: readonly string[]
}

// Only the customary types in lower case: a paragraph may well begin with `Note: …` or `Test: …`.
const KNOWN = new Set([
  'feat',
  'feature',
  'fix',
  'perf',
  'revert',
  'docs',
  'style',
  'chore',
  'refactor',
  'test',
  'build',
  'ci',
  'security',
])

/**
 * The commits that a squash folded into one message: bullets (`* feat: x`, as GitHub and GitLab write them) and paragraphs that
 * are full headers. The first part is the message itself without them.
 */
export function partsOf({header, body}: Message): readonly [Part, ...Part[]] {
  const starts = startsIn(body)
  const end = (i: number) => starts[i]?.at ?? body.length
  const parts = starts.map(({at, header: line}, i) => ({header: line, body: sectionOf(body.slice(at + 1, end(i + 1)))}))
  return [{header, body: trimBlank(body.slice(0, end(0)))}, ...parts]
}

interface Start {
  readonly at: number
  readonly header: string
}

function startsIn(body: readonly string[]): readonly Start[] {
  const starts: Start[] = []
  let fenced = false
  for (const [at, line] of body.entries()) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    if (fenced) continue
    const header = bulletHeader(line) ?? (isBlank(body[at - 1]) ? paragraphHeader(line) : undefined)
    if (header !== undefined) starts.push({at, header})
  }
  return starts
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''

function bulletHeader(line: string): string | undefined {
  return line.startsWith('* ') ? paragraphHeader(line.slice(2).trim()) : undefined
}

function paragraphHeader(line: string): string | undefined {
  const header = headerOf(line)
  // `fix: #12` is a reference in a footer.
  if (!header || /^#\d+$/.test(header.subject)) return undefined
  return KNOWN.has(line.slice(0, header.type.length)) ? withoutPull(line).text : undefined
}

/** The lines of one part: up to the next bullet or rule, and moved to the left, since they are often indented below their header. */
function sectionOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.startsWith('* ') || /^-{3,}$/.test(line))
  const own = trimBlank(end === -1 ? lines : lines.slice(0, end))
  const indents = own.filter((line) => !isBlank(line)).map((line) => line.length - line.trimStart().length)
  const indent = Math.min(...indents)
  // Four blanks are a code sample.
  return indent >= 1 && indent <= 3 ? own.map((line) => line.slice(indent)) : own
}
