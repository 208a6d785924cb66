import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gitDaemon} from '../../test/support/git-server.ts'
import {bareServer, defaultCheckout} from '../../test/support/shallow.ts'
import {runStep} from './history.ts'
import type {Cost} from './measure.ts'
import {median} from './median.ts'

const RUNS = 7
const PACKAGES = 50
const COMMITS = 5000
/** Commits since the release of all packages. */
const SINCE = 500

/** The next version of fifty packages beside that of one, in the same repository and the same run. */
export async function monorepo(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-bench-'))
  const daemon = await gitDaemon(folder)
  try {
    const server = join(folder, 'monorepo.git')
    bareServer(server)
    const made = spawnSync('git', ['-C', server, 'fast-import', '--quiet'], {input: stream(), encoding: 'utf8'})
    if (made.status !== 0) throw new Error(made.stderr)
    const whole = join(folder, 'whole')
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', server, whole])
    const shallow = join(folder, 'shallow')
    defaultCheckout(shallow, `${daemon.url}monorepo.git`, 'refs/heads/main')
    const rows = [await rowOf('a whole clone', whole, folder), await rowOf('a depth-1 checkout', shallow, folder)]
    return [
      '## Monorepo',
      '',
      `\`version-bump\` in a repository of ${COMMITS} commits and ${PACKAGES} packages, ${SINCE} commits since their last releases; one of them listed in refuge.yml, and all. Every process counted, runs in turn, median of ${RUNS}. Aim: at most 1.5 times.`,
      '',
      '| from | one package, s | CPU s | fifty packages, s | CPU s | times (s) | times (CPU) |',
      '| --- | --: | --: | --: | --: | --: | --: |',
      ...rows,
    ]
  } finally {
    await daemon.close()
    rmSync(folder, {recursive: true, force: true})
  }
}

async function rowOf(name: string, workspace: string, folder: string): Promise<string> {
  const costs: Record<'one' | 'all', Cost[]> = {one: [], all: []}
  const paths = {one: 'packages/p7', all: 'packages/*'}
  for (let run = 0; run < RUNS; run++) {
    for (const kind of ['one', 'all'] as const) {
      writeFileSync(join(workspace, 'refuge.yml'), `packages: [{path: "${paths[kind]}"}]\n`)
      const temporary = mkdtempSync(join(folder, 'temporary-'))
      costs[kind].push(await runStep('version-bump', workspace, temporary, {}))
    }
  }
  const middle = (of: readonly Cost[], key: 'seconds' | 'cpuSeconds') => median(of.map((it) => it[key]))
  const ratio = (key: 'seconds' | 'cpuSeconds') => middle(costs.all, key) / middle(costs.one, key)
  const cells = [costs.one, costs.all].flatMap((it) => [middle(it, 'seconds'), middle(it, 'cpuSeconds')])
  return `| ${[name, ...cells.map((it) => it.toFixed(2)), ratio('seconds').toFixed(2), ratio('cpuSeconds').toFixed(2)].join(' | ')} |`
}

function stream(): string {
  const lines: string[] = []
  for (let at = 1; at <= COMMITS; at++) {
    const own = at % PACKAGES
    const message = `${at % 3 === 0 ? 'feat' : 'fix'}(p${own}): change ${at} (#${at})\n\nWhy it was needed.\n`
    lines.push(
      'commit refs/heads/main',
      `mark :${at}`,
      `committer Dev <dev@example.com> ${1_600_000_000 + at * 3600} +0000`,
    )
    lines.push(`data ${Buffer.byteLength(message)}`, message)
    lines.push(`M 100644 inline packages/p${own}/src/file-${at % 7}.ts`, `data ${String(at).length}`, String(at))
    if (at === 1) for (let it = 0; it < PACKAGES; it++) lines.push(...manifest(it))
    // Several releases of each; the last ones some commits apart.
    if (at % 1000 === 0 && at < COMMITS - SINCE)
      for (let it = 0; it < PACKAGES; it++) lines.push(...tag(it, `0.${at / 1000}.0`, at))
    if (at > COMMITS - SINCE - PACKAGES && at <= COMMITS - SINCE) lines.push(...tag(own, '1.0.0', at))
  }
  return `${lines.join('\n')}\n`
}

function manifest(at: number): readonly string[] {
  const needs = at > 0 && at % 5 === 0 ? {dependencies: {[`p${at - 1}`]: '^1.0.0'}} : {}
  const text = JSON.stringify({name: `p${at}`, version: '1.0.0', ...needs})
  return [`M 100644 inline packages/p${at}/package.json`, `data ${text.length}`, text]
}

const tag = (at: number, version: string, mark: number) => [`reset refs/tags/p${at}@${version}`, `from :${mark}`, '']

if (import.meta.main) console.log((await monorepo()).join('\n'))
