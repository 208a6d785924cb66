import {createHash} from 'node:crypto'
import {describe, expect, test} from '@jest/globals'
import {type Block, htmlPage, type Report, type Section} from '../../../src/report/index.ts'
import {HOSTILE_TEXTS} from '../../support/hostile-texts.ts'

/** Every kind of block with the same text wherever text may stand. */
function everywhere(text: string): Report {
  const blocks: Block[] = [
    {kind: 'heading', text},
    {kind: 'sentence', text: ['a ', {code: text}, {strong: text}, text]},
    {kind: 'note', text},
    {kind: 'figures', figures: [{value: text, what: text, tone: 'bad'}]},
    {kind: 'facts', facts: [[text, {code: text}]]},
    {kind: 'table', columns: [{title: text}, {title: text, isNumber: true}], rows: [[text, {code: text}]]},
    {kind: 'timeline', entries: [{at: text, what: text, more: [text], tone: 'good'}]},
    {kind: 'paste', text},
    {
      kind: 'chart',
      chart: {
        title: text,
        description: text,
        span: 10,
        marks: [{at: 1, label: text, kind: 'step'}],
        panels: [
          {
            title: text,
            height: 100,
            top: 1,
            lines: [
              {
                series: 'fail',
                label: text,
                points: [
                  [0, 0],
                  [5, 0.5],
                ],
              },
            ],
            level: {at: 1, label: text},
          },
        ],
      },
    },
  ]
  return {about: text, verdict: text, tone: 'bad', reason: text, sections: [{title: text, blocks}]}
}

/** What a parser would take for tags, with what stands in them. */
const tagsIn = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[a-z/!][^>]*>/gi) ?? []

describe('a page', () => {
  const plain = htmlPage(everywhere('words'))

  test.each(HOSTILE_TEXTS.map((it) => [it.slice(0, 40), it]))('shows hostile text as text: %j', (_, text) => {
    const html = htmlPage(everywhere(text))
    const shape = (tags: readonly string[]) => tags.map((it) => it.replace(/ datetime="[^"]*"/, ''))
    expect(shape(tagsIn(html))).toEqual(shape(tagsIn(plain)))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the point
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  })

  test('is the same to the last byte when it is made again', () => {
    expect(htmlPage(everywhere('words'))).toBe(plain)
  })

  test('allows nothing but its own style sheet, named by its digest', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(plain)?.[1] ?? ''
    const digest = createHash('sha256').update(style).digest('base64')
    expect(plain).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    )
  })

  test('has no script, no inline style and nothing from elsewhere', () => {
    expect(plain).not.toMatch(/<script|<link|<img|<iframe| style=| on[a-z]+=|url\(|@import|https?:/i)
  })

  test('has its headings in order and one first heading', () => {
    const levels = [...plain.matchAll(/<h([1-6])/g)].map((it) => Number(it[1]))
    expect(levels.filter((it) => it === 1)).toHaveLength(1)
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true)
  })

  test('names every id once, and labels name ids that are there', () => {
    const section: Section = {title: 'one', blocks: everywhere('words').sections[0]?.blocks ?? []}
    const html = htmlPage({...everywhere('words'), sections: [section, section]})
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((it) => it[1] ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap((it) => (it[1] ?? '').split(' '))
    expect(named.filter((it) => !ids.includes(it))).toEqual([])
  })

  test('gives tables a scope and charts a role with title and description', () => {
    expect(plain).toContain('<th scope="col"')
    expect(plain).toContain('<th scope="row"')
    expect(plain).toMatch(/<svg class="plot" role="img" aria-labelledby="(\S+)-title \1-desc"[^>]*>\n<title/)
  })
})

describe('the colours of a page', () => {
  const style = /<style>([\s\S]*)<\/style>/.exec(htmlPage(everywhere('x')))?.[1] ?? ''
  const schemes = [...style.matchAll(/:root\{(--paper[^;}]*(?:;[^;}]*)*)/g)].slice(0, 2).map((it) => it[1] ?? '')
  const texts = ['ink', 'soft', 'good', 'bad', 'waiting', 'canary', 'baseline']

  test.each([
    ['light', schemes[0] ?? ''],
    ['dark', schemes[1] ?? ''],
  ])('have a contrast of at least 4.5 to 1 wherever text stands on them: %s', (_, scheme) => {
    const colour = (name: string) => new RegExp(`--${name}:(#[0-9a-f]+)`).exec(scheme)?.[1] ?? ''
    const weak = texts.filter((it) => contrast(colour(it), colour('paper')) < 4.5)
    const onSheets = ['sheet', 'good-sheet', 'bad-sheet', 'waiting-sheet'].flatMap((sheet) =>
      ['ink', 'soft', ...(sheet === 'sheet' ? [] : [sheet.replace('-sheet', '')])]
        .filter((it) => contrast(colour(it), colour(sheet)) < 4.5)
        .map((it) => `${it} on ${sheet}`),
    )
    expect([...weak, ...onSheets]).toEqual([])
  })
})

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [r = 0, g = 0, b = 0] = (hex.slice(1).match(/../g) ?? []).map((it) => {
    const value = Number.parseInt(it, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
