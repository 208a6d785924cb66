import {endsValue, type Language, type TextForm, type Token} from './language.ts'

const CLOSING: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}', '<': '>'}

/** Words behind which a value begins, so that `/` opens a pattern. */
const BEFORE_VALUE = /^(and|case|do|else|elsif|if|in|not|or|puts|return|then|unless|until|when|while)$/

/** Source: Ruby documentation, doc/syntax/literals.rdoc and comments.rdoc. */
export const RUBY: Language = {
  name: 'Ruby',
  word: /@{0,2}\$?[\p{L}\p{N}_][\p{L}\p{N}_]*[?!]?/uy,
  lineComments: ['#'],
  blockComments: [{open: '=begin', close: '\n=end', nests: false, atLineStart: true}],
  texts: [
    {open: '"', close: '"', escapes: true, interpolation: '#'},
    {open: "'", close: "'", escapes: true},
    {open: '`', close: '`', escapes: true, interpolation: '#'},
  ],
  textAt: (text, at, before) => percentAt(text, at, before) ?? patternAt(text, at, before),
  characterAt(text, at, before) {
    // The method ` itself: :` and def `.
    if (text[at] === '`' && (before?.value === 'def' || (before?.value === ':' && before.end === at))) return at + 1
    if (text[at] === '$' && /^\$[^\p{L}\p{N}_\s]/u.test(text.slice(at, at + 3))) return at + 2
    if (text[at] !== '?' || endsValue(before)) return undefined
    return /^\?(\\.|[^\s\\])(?![\p{L}\p{N}_])/u.test(text.slice(at, at + 4))
      ? at + (text[at + 1] === '\\' ? 3 : 2)
      : undefined
  },
  heredocAt(text, at, before) {
    const found = /^<<([~-]?)(["'`]?)([A-Za-z_]\w*)\2/.exec(text.slice(at, at + 80))
    const [all, sign, quote, name] = found ?? []
    if (all === undefined || name === undefined) return undefined
    // `a <<B` may shift; the other forms cannot.
    const isPlain = sign === '' && quote === ''
    return isPlain && (endsValue(before) || !/^[A-Z_]/.test(name)) ? undefined : {length: all.length, name}
  },
  lastLine: '__END__',
}

/** `%w[…]`, `%q(…)` and the like. */
function percentAt(text: string, at: number, before: Token | undefined): TextForm | undefined {
  const [open, kind, bracket] = /^%([qQwWiIrsx]?)([^\p{L}\p{N}\s=])/u.exec(text.slice(at, at + 4)) ?? []
  if (open === undefined || bracket === undefined) return undefined
  // `a % (b)` is a remainder, `puts %(b)` a text.
  if (endsValue(before) && !(before?.kind === 'word' && /\s/.test(text[at - 1] ?? ''))) return undefined
  const close = CLOSING[bracket]
  const codes = kind === 'q' || kind === 'w' || kind === 'i' || kind === 's' ? {} : {interpolation: '#' as const}
  return {open, close: close ?? bracket, escapes: true, ...codes, ...(close !== undefined && {nests: bracket})}
}

function patternAt(text: string, at: number, before: Token | undefined): TextForm | undefined {
  if (text[at] !== '/') return undefined
  const isArgument = before?.kind === 'word' && before.end < at && !/\s|=/.test(text[at + 1] ?? '')
  if (endsValue(before) && !isArgument && !BEFORE_VALUE.test(before?.value ?? '')) return undefined
  return {open: '/', close: '/', escapes: true, interpolation: '#', oneLine: false}
}
