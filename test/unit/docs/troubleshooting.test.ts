import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'

const root = join(import.meta.dirname, '../../..')

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((it) => it.endsWith('.ts'))
    .map((it) => readFileSync(join(root, folder, it), 'utf8'))
}

test('every error code has a section in the troubleshooting page, and every section a code', () => {
  const text = ['src', 'actions', 'cli'].flatMap(sources).join('\n')
  const used = new Set(text.match(/RFG-\d{3}/g))
  const page = readFileSync(join(root, 'docs/operations/troubleshooting.md'), 'utf8')
  const explained = new Set(page.match(/^## (RFG-\d{3})$/gm)?.map((it) => it.slice(3)))
  expect([...used].filter((it) => !explained.has(it))).toEqual([])
  expect([...explained].filter((it) => !used.has(it))).toEqual([])
})
