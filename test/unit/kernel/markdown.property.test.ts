import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {escapeMarkdown, plain} from '../../../src/kernel/escape.ts'

const render = (text: string) => micromark(text, {extensions: [gfm()], htmlExtensions: [gfmHtml()]})

/** Where texts of strangers stand, and the HTML around them. */
const PLACES = {
  'a line': ['', '<p>', '</p>'],
  'a list': ['- ', '<ul>\n<li>', '</li>\n</ul>'],
  'a sentence': ['**Refused**: ', '<p><strong>Refused</strong>: ', '</p>'],
  'a cell': ['| a | b |\n| --- | --- |\n| x | ', 'X</td>\n<td>', '</td>'],
} as const

const ENTITIES: Readonly<Record<string, string>> = {'&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"'}
const decoded = (html: string) => html.replace(/&(lt|gt|amp|quot);/g, (it) => ENTITIES[it] ?? it)
const shown = (text: string) => plain(text).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()

const words = [
  'a',
  'snake_case',
  '_x_',
  '__init__',
  '*b*',
  '**',
  '`c`',
  '[d](e)',
  '![f](g)',
  '<b>',
  '&amp;',
  '|',
  '\\',
  '~~h~~',
  '$i$',
  '#1',
]
const marks = [
  '- ',
  '+ ',
  '-',
  '--',
  '---',
  '(',
  ')',
  '{',
  '}',
  '!',
  '@octocat',
  'http://x.y',
  'www.x.y',
  'a@b.c',
  '\n',
  ' ',
  '=',
  '# ',
  '1. ',
  '2) ',
  '> ',
  ':',
]
const text = fc.array(fc.constantFrom(...words, ...marks), {minLength: 1, maxLength: 12}).map((it) => `${it.join('')}z`)

describe('a text of a stranger in Markdown', () => {
  test.each(Object.entries(PLACES))('shows as it is in %s', (_, [before, opening, closing]) => {
    fc.assert(
      fc.property(text, (given) => {
        const html = render(`${before}${escapeMarkdown(given)}${before.startsWith('|') ? ' |' : ''}`)
        const start = opening.startsWith('X') ? html.lastIndexOf('<td>') + 4 : opening.length
        const end = html.lastIndexOf(closing)
        expect(shown(decoded(html.slice(start, end)))).toBe(shown(given))
      }),
      {numRuns: 400},
    )
  })

  test.each(['end-to-end', 'add x (#12)', 'a {b}', 'wow!', 'a + b', 'some_snake_case'])(
    '%s can be read raw',
    (given) => {
      expect(escapeMarkdown(given)).toBe(given.replace('#', '\\#'))
    },
  )
})
