import type {Language} from './language.ts'

const CLOSING: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}', '<': '>'}

/** Source: Elixir documentation, syntax reference and sigils. */
export const ELIXIR: Language = {
  name: 'Elixir',
  word: /[\p{L}\p{N}_][\p{L}\p{N}_]*[?!]?/uy,
  lineComments: ['#'],
  blockComments: [],
  texts: [
    {open: '"""', close: '"""', escapes: true, interpolation: '#'},
    {open: "'''", close: "'''", escapes: true, interpolation: '#'},
    {open: '"', close: '"', escapes: true, interpolation: '#'},
    {open: "'", close: "'", escapes: true, interpolation: '#'},
  ],
  /** Sigils: `~r/…/`, `~S"""…"""`; those of upper case know no interpolation. */
  textAt(text, at) {
    const [open, name, quote] = /^~([a-z]|[A-Z][A-Z0-9]*)("""|'''|[/|"'([{<])/.exec(text.slice(at, at + 12)) ?? []
    if (open === undefined || name === undefined || quote === undefined) return undefined
    const codes = /[a-z]/.test(name) ? {interpolation: '#' as const} : {}
    return {open, close: CLOSING[quote] ?? quote, escapes: true, ...codes}
  },
  characterAt(text, at) {
    const character = /^\?(\\.|[^\\\s])/su.exec(text.slice(at, at + 4))?.[0]
    return character === undefined ? undefined : at + character.length
  },
}
