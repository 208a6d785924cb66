import {spawn} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'

const root = join(import.meta.dirname, '../..')
const temporary = mkdtempSync(join(tmpdir(), 'refuge-shown-'))

function demo(): Promise<{code: number | null; text: string}> {
  const env = {...process.env, TMPDIR: temporary}
  const child = spawn(join(root, 'node_modules/.bin/node'), ['scripts/demo.ts'], {cwd: root, env})
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      text += data
    })
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({code, text})))
}

describeWith(['haproxy'], 'the demonstration', () => {
  afterAll(() => rmSync(temporary, {recursive: true, force: true}))

  test('releases, catches a bug, goes back, is finished after a SIGKILL and restores its data, on a real HAProxy', async () => {
    const {code, text} = await demo()
    expect([code, text]).toEqual([0, text])
    expect(text).toMatch(/^ +0\.0 s {2}stage +a real HAProxy/)
    expect(text).toContain('0 requests without an answer')
    expect(text).toContain('byte for byte')
    expect(text).toContain('the chain holds')
    const pages = text.match(/\/\S+\.html$/gm) ?? []
    expect(pages).toHaveLength(5)
    expect(pages.map(headingOf)).toEqual([
      '1.0.0 was promoted',
      '1.1.0 was promoted',
      '1.2.0 was rolled back',
      'Back on 1.0.0',
      expect.stringMatching(/^[0-9a-f]{7} was promoted$/),
    ])
    const bug = text.match(/^canary with a bug .*$/m)?.[0]
    expect(bug).toMatch(/rolled-back +\d+\.\d +\d+ +\d+ +\d+ +≈ \d/)
    // All but the pages is gone.
    expect(readdirSync(dirname(dirname(pages[0] ?? '')))).toEqual(['pages'])
  }, 240_000)
})

const headingOf = (page: string) => /<h1>.*<\/span>(.*)<\/h1>/.exec(readFileSync(page, 'utf8'))?.[1]
