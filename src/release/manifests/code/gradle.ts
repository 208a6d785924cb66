import {endsValue, type Language} from './language.ts'

/** Source: Groovy documentation, syntax: strings, slashy and dollar slashy strings. */
export const GROOVY: Language = {
  name: 'Groovy',
  word: /[\p{L}\p{N}_$][\p{L}\p{N}_$]*/uy,
  lineComments: ['//', '#!'],
  blockComments: [{open: '/*', close: '*/', nests: false, atLineStart: false}],
  texts: [
    {open: '"""', close: '"""', escapes: true, interpolation: '$'},
    {open: "'''", close: "'''", escapes: true},
    {open: '"', close: '"', escapes: true, interpolation: '$', oneLine: true},
    {open: "'", close: "'", escapes: true, oneLine: true},
    {open: '$/', close: '/$', escapes: false, interpolation: '$'},
  ],
  textAt: (text, at, before) =>
    text[at] === '/' && !endsValue(before) ? {open: '/', close: '/', escapes: true, interpolation: '$'} : undefined,
}

/** Source: Kotlin language specification, lexical grammar. */
export const KOTLIN: Language = {
  name: 'Kotlin',
  word: /[\p{L}\p{N}_][\p{L}\p{N}_]*/uy,
  lineComments: ['//', '#!'],
  blockComments: [{open: '/*', close: '*/', nests: true, atLineStart: false}],
  texts: [
    {open: '"""', close: '"""', escapes: false, interpolation: '$'},
    {open: '"', close: '"', escapes: true, interpolation: '$', oneLine: true},
    {open: "'", close: "'", escapes: true, oneLine: true},
    {open: '`', close: '`', escapes: false, oneLine: true},
  ],
}
