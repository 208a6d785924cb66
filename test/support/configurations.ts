import {type Checked, checkConfiguration, problemLine} from '../../src/config/index.ts'
import type {Kinds} from '../../src/ports/kinds.ts'
import {FAKE_KINDS} from './kinds.ts'

/** The shortest configuration that is right; more lines follow it. */
export const SHORTEST = `version: 1
service: { name: shop }
environments:
  production: { target: edge }
targets:
  edge: { kind: here, run: node server.js }
`

/** What a check says of a text. */
export async function check(text: string, kinds: Kinds = FAKE_KINDS): Promise<Checked> {
  return checkConfiguration({text, file: 'refuge.yml', kinds})
}

/** The lines that `refuge validate` prints. */
export async function linesOf(text: string, kinds: Kinds = FAKE_KINDS): Promise<readonly string[]> {
  return (await check(text, kinds)).problems.map(problemLine)
}

/** The text without its mark § where a mistake is expected, and that place. */
function marked(text: string): readonly [text: string, place: string] {
  const before = text.slice(0, text.indexOf('§'))
  const place = `refuge.yml:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`
  return [text.replace('§', ''), place]
}

/** A text that marks with § the place of its mistakes, looked at without the mark: what is found, and that place. */
export async function linesAtMark(
  marking: string,
): Promise<{readonly lines: readonly string[]; readonly place: string}> {
  const [text, place] = marked(marking)
  return {lines: await linesOf(text), place}
}
