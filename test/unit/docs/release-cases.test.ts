import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'

const root = join(import.meta.dirname, '../../..')
const text = readFileSync(join(root, 'docs/technical/release.md'), 'utf8')
const rows = [...text.matchAll(/^\| (\d+) \|.*\| ([a-z-]+): `(.+)` \|$/gm)].map((it) => [it[1], it[2], it[3]] as const)

const fileOf = (name: string) =>
  [`test/unit/release/${name}.test.ts`, `test/integration/${name}.test.ts`].find((it) => existsSync(join(root, it)))

test('the page of the release has the 53 cases in order', () => {
  expect(rows.map(([number]) => Number(number))).toEqual(Array.from({length: 53}, (_, i) => i + 1))
})

test.each(rows)('case %s is tested in %s by the name that the page gives: %s', (_, file, name) => {
  const path = fileOf(file ?? '')
  expect(path).toBeDefined()
  expect(readFileSync(join(root, path ?? ''), 'utf8')).toContain(`'${name}`)
})
