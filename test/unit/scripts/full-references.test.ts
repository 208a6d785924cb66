import {execFileSync} from 'node:child_process'
import {globSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {withFullReferences} from '../../../scripts/workflows/full-references.ts'

const root = join(import.meta.dirname, '../../..')
const COMMIT = 'c0ffee'.padEnd(40, '0')

test('names our own actions and workflows by repository and commit, and leaves everything else alone', () => {
  const text = '      - uses: $/actions/package\n    uses: $/.github/workflows/x.yml\n      - run: echo "$/actions/x"\n'
  expect(withFullReferences(text, COMMIT)).toBe(
    `      - uses: refuge/deploy/actions/package@${COMMIT} # the same commit as this file\n` +
      `    uses: refuge/deploy/.github/workflows/x.yml@${COMMIT} # the same commit as this file\n` +
      '      - run: echo "$/actions/x"\n',
  )
})

test('is written for every reusable workflow, none of which knows $/ then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-full-'))
  try {
    execFileSync(process.execPath, [join(root, 'scripts/full-workflows.ts'), folder, COMMIT])
    expect(readdirSync(folder).sort()).toEqual(globSync('[a-z]*.yml', {cwd: join(root, '.github/workflows')}).sort())
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('$/')
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})
