import {describe, expect, test} from '@jest/globals'
import {markdown} from '../../../src/report/index.ts'
import {HOSTILE_TEXTS} from '../../support/hostile-texts.ts'

describe('sections in Markdown', () => {
  test('become headings, paragraphs, lists and tables', () => {
    const text = markdown([
      {
        title: 'Steps',
        blocks: [
          {kind: 'sentence', text: [{strong: 'Promoted'}, ' on production']},
          {
            kind: 'table',
            columns: [{title: 'revision'}, {title: 'share', isNumber: true}],
            rows: [[{code: 'a07d551'}, '100 %']],
          },
          {kind: 'figures', figures: [{value: '13', what: 'failed'}]},
          {kind: 'facts', facts: [['Slot', 'blue']]},
          {kind: 'paste', text: 'to: "last-good"'},
        ],
      },
    ])
    expect(text).toBe(
      [
        '### Steps\n',
        '**Promoted** on production\n',
        '| revision | share |\n| --- | --: |\n| `a07d551` | 100 % |\n',
        '- **13** failed\n',
        '- Slot: blue\n',
        '```yaml\nto: "last-good"\n```\n',
      ].join('\n'),
    )
  })

  test.each(HOSTILE_TEXTS.map((it) => [it.slice(0, 40), it]))('keep hostile text inside its cell: %j', (_, text) => {
    const cells = markdown([
      {title: '', blocks: [{kind: 'table', columns: [{title: 'a'}, {title: 'b'}], rows: [[text, {code: text}]]}]},
    ])
    const [, , row = '', ...more] = cells.trimEnd().split('\n')
    expect(more).toEqual([])
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(3)
    expect(row.replace(/`[^`]*`/g, '')).not.toMatch(/<|https?:|[^\\]\[/)
  })

  test('fence what is to be pasted, whatever fences are in it', () => {
    const text = markdown([{title: '', blocks: [{kind: 'paste', text: 'a\n````\nb'}]}])
    expect(text).toBe('`````yaml\na\n````\nb\n`````\n')
  })
})
