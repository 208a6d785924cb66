import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'
import type {ActionEnd} from '../support/run-action.ts'
import {type ShopLab, shopLab} from '../support/shop-lab.ts'

/** What strangers write, through the real bundles: it is read everywhere and obeyed nowhere. */
const SUBJECTS = [
  'feat: ::error::forged annotation',
  'feat(<img src=x onerror=alert(1)>): an <script>alert(1)</script> element',
  'fix: $(touch injected) `touch injected` ; touch injected | touch injected',
  'fix: \u001b[31mred\u001b[0m and \u202egnp.exe',
  'feat: ##[error]forged too',
  'fix: [a link](https://evil.example) ![a picture](https://evil.example/x.png)',
  'feat: ping @everyone about #1 and GH-1',
]
const BODY = [
  '::set-output name=outcome::promoted',
  '::add-mask::a',
  '',
  'BREAKING CHANGE: <details open ontoggle=alert(1)> | a | b |',
].join('\n')

describeWith(['haproxy'], 'hostile commit messages, versions and reasons', () => {
  let lab: ShopLab
  const ends: ActionEnd[] = []
  const run = async (action: string, inputs: Readonly<Record<string, string>>) => {
    const end = await lab.run(action, inputs)
    ends.push(end)
    return end
  }

  beforeAll(async () => {
    lab = await shopLab()
    lab.git('commit', '-q', '--allow-empty', '-m', 'feat: first')
    lab.git('tag', 'v1.0.0')
    const first = lab.revision()
    await run('canary-promote', {environment: 'production', revision: first})
    for (const subject of SUBJECTS) lab.git('commit', '-q', '--allow-empty', '-m', `${subject}\n\n${BODY}`)
    const {outputs} = await run('version-bump', {})
    await run('changelog', {version: outputs.version ?? ''})
    const revision = lab.git('rev-parse', 'HEAD')
    await run('canary-promote', {environment: 'production', revision, version: '<b>1</b>::error::x @everyone'})
    await run('rollback', {
      environment: 'production',
      reason: '::error::forged\n::stop-commands::x\n<script>alert(1)</script>',
    })
    await run('rollback', {environment: 'production', reason: 'x', to: '`$(touch injected)`<script>'})
  }, 120_000)
  afterAll(() => lab.close())

  test('leave the outputs as they are', () => {
    expect(ends.map(({outputs}) => outputs.outcome ?? outputs.version ?? outputs.changed)).toEqual([
      'promoted',
      '2.0.0',
      'false', // notes alone touch no file
      'promoted',
      'rolled-back',
      'refused',
    ])
  })

  test('forge no workflow command in a log', () => {
    const commands = ends.flatMap(({log}) => log.split('\n').filter((line) => /^\s*::|##\[/.test(line)))
    const known =
      /^::(debug|add-mask|warning|error)( [^:]*)?::(RFG-\d{3} |RefugeError: |page|rolling back|\d+ commits? )/
    for (const line of commands) expect(line).toMatch(known)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
    expect(ends.map(({log}) => log).join('')).not.toMatch(/[\u001b\u202e]/)
  })

  test('are no HTML, link, mention or picture in summaries and notes', () => {
    const texts = ends.flatMap(({summary, outputs}) => [summary, outputs.notes ?? ''])
    for (const text of texts) {
      expect(text).not.toMatch(/<(script|img|b|details)\b/i)
      expect(text).not.toMatch(/\]\(https:\/\/evil/)
      expect(text).not.toMatch(/@everyone/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
      expect(text).not.toMatch(/[\u001b\u202e]/)
    }
  })

  test('are text on the pages', () => {
    const folder = join(lab.haproxy.folder, 'temp/refuge/report')
    const pages = readdirSync(folder).map((it) => readFileSync(join(folder, it), 'utf8'))
    expect(pages.length).toBeGreaterThanOrEqual(3)
    for (const page of pages) {
      expect(page).not.toMatch(/<(script|img|b|details)\b/i)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
      expect(page).not.toMatch(/[\u001b\u202e]/)
    }
    expect(pages.join('')).toContain('&lt;script&gt;alert(1)')
  })

  test('run nothing', () => {
    expect(lab.git('status', '--porcelain')).toBe('')
    expect(readdirSync(lab.haproxy.folder)).not.toContain('injected')
  })
})
