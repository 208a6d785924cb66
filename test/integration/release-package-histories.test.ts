import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type GitServer, gitDaemon} from '../support/git-server.ts'
import {write} from '../support/monorepo.ts'
import {FOLDERS, monorepoStream, nameIn} from '../support/monorepo-histories.ts'
import {bump, notes} from '../support/release.ts'
import {bareServer, git} from '../support/shallow.ts'

const SEEDS = Array.from({length: 25}, (_, i) => i + 1)

let root: string
let daemon: GitServer

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'refuge-monorepo-'))
  daemon = await gitDaemon(root)
})

afterAll(async () => {
  await daemon.close()
  rmSync(root, {recursive: true, force: true})
})

const CONFIGURATION = `packages:\n${FOLDERS.map((it) => `  - path: ${it}\n`).join('')}`

/** A clone of a history with what is checked out: the folders of the packages, and the configuration that lists them. */
function cloned(seed: number, kind: 'shallow' | 'whole'): string {
  const folder = join(root, `${kind}-${seed}`)
  const depth = kind === 'shallow' ? ['--depth=1', '--no-tags'] : []
  git('/', ['clone', '--quiet', '--no-checkout', ...depth, `${daemon.url}monorepo-${seed}.git`, folder])
  write(folder, {'refuge.yml': CONFIGURATION, ...Object.fromEntries(FOLDERS.map((it) => [`${it}/index.js`, '']))})
  return folder
}

/** What git itself lists since a base: commits that changed files of the package and of none inside of it, merges as against their first parent. */
function listed(server: string, folder: string, base: string): readonly string[] {
  const inner = FOLDERS.filter((it) => it.startsWith(`${folder}/`)).map((it) => `:(exclude)${it}`)
  const paths = ['--', folder, ...inner]
  const range = base === '' ? ['main'] : [`${base}..main`]
  const lines = (text: string) => text.split('\n').filter((it) => it !== '')
  const plain = lines(git(server, ['rev-list', '--full-history', '--no-merges', ...range, ...paths]))
  const merges = lines(git(server, ['rev-list', '--merges', ...range]))
  const changing = merges.filter(
    (it) => git(server, ['diff-tree', '-r', '--name-only', `${it}^1`, it, ...paths]) !== '',
  )
  return [...plain, ...changing].sort()
}

interface Output {
  readonly sha: string
}

const SILENT = {GIT_CONFIG_NOSYSTEM: '1'}

describe(`each of ${SEEDS.length} generated monorepos`, () => {
  test.each(SEEDS)(
    '%i: a depth-1 clone reads for every package the commits that git lists by its path',
    async (seed) => {
      const server = join(root, `monorepo-${seed}.git`)
      bareServer(server)
      git(server, ['fast-import', '--quiet', '--force'], monorepoStream(seed))
      const [shallow, whole] = [cloned(seed, 'shallow'), cloned(seed, 'whole')]
      for (const folder of FOLDERS) {
        const one = {package: nameIn(folder), ...(seed % 4 === 0 && {prerelease: 'rc'})}
        const temporary = {...SILENT, RUNNER_TEMP: join(root, `temporary-${seed}`)}
        const [there, here] = [await bump(shallow, one, temporary), await bump(whole, {...one, history: 'local'})]
        expect(there.outputs).toEqual(here.outputs)
        expect(there.runner.errors).toEqual(here.runner.errors)
        const from = there.outputs['base-sha'] ?? ''
        const told = await notes(shallow, {package: one.package, from: from || 'all'}, temporary)
        const read = (JSON.parse(told.outputs['commits-json'] || '[]') as Output[]).map((it) => it.sha).sort()
        expect(read).toEqual(listed(server, folder, from))
        const counts = Object.values(JSON.parse(there.outputs['counts-json'] || '{}') as Record<string, number>)
        expect(counts.reduce((sum, it) => sum + it, 0)).toBe(read.length)
        expect(there.outputs.commits).toBe(String(read.length))
      }
    },
  )
})
