import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {largeRepository} from './large-repository.ts'
import {type Cost, measured} from './measure.ts'
import {median} from './median.ts'
import {cleaned, notesPeers, type Peer} from './notes-peers/peers.ts'

const root = join(import.meta.dirname, '../..')
const RUNS = 5
/** Seconds that a tool is given. */
const LIMIT = Number(process.env.BENCH_LIMIT ?? 180)

/** Notes and changelogs of ours beside those of others, one after the other in the same clone of a large repository. */
export async function notesPeersPart(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-bench-'))
  try {
    const {commits, tags} = largeRepository(join(folder, 'large.git'))
    const clone = join(folder, 'clone')
    execFileSync('git', ['clone', '--quiet', join(folder, 'large.git'), clone])
    execFileSync('git', ['-C', clone, 'remote', 'set-url', 'origin', 'https://github.com/acme/shop.git'])
    writeFileSync(join(clone, 'package.json'), '{"name": "shop", "version": "13.0.0"}\n')
    execFileSync('git', ['-C', clone, 'update-index', '--add', '--cacheinfo', `100644,${blobOf(clone)},package.json`])
    const rows: string[] = []
    for (const tool of [ours(folder), ...notesPeers()]) rows.push(await rowOf(tool, clone, folder))
    return [
      '## Notes, beside other tools',
      '',
      `From a whole clone of ${commits} commits with ${tags} tags (generated). CPU time of every process and the largest size of the tool itself, median of ${RUNS}; a tool that took more than 5 s ran once, and has ${LIMIT} s.`,
      '',
      '| tool | notes since the last tag, CPU ms | MB | every release, CPU s | MB |',
      '| --- | --: | --: | --: | --: |',
      ...rows,
    ]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const blobOf = (clone: string) =>
  execFileSync('git', ['-C', clone, 'hash-object', '-w', 'package.json'], {encoding: 'utf8'}).trim()

function ours(folder: string): Peer {
  const bundle = join(root, 'actions/changelog/dist/index.js')
  mkdirSync(join(folder, 'temporary'), {recursive: true})
  const run = (from: string) => ['env', `INPUT_FROM=${from}`, process.execPath, bundle]
  return {name: '**refuge/deploy**', last: run(''), all: run('all')}
}

async function rowOf({name, last, all}: Peer, clone: string, folder: string): Promise<string> {
  const [notes, every] = [await costOf(last, clone, folder), all && (await costOf(all, clone, folder))]
  return `| ${[name, ...shown(notes, 1000, 0), ...shown(every, 1, 2)].join(' | ')} |`
}

const shown = (cost: Cost | 'late' | undefined, factor: number, digits: number) => {
  if (cost === undefined) return ['–', '–']
  if (cost === 'late') return [`not finished after ${LIMIT} s`, '–']
  return [(cost.cpuSeconds * factor).toFixed(digits), cost.megabytes.toFixed(0)]
}

async function costOf(argv: readonly string[], clone: string, folder: string): Promise<Cost | 'late'> {
  const costs: Cost[] = []
  for (let run = 0; run < RUNS; run++) {
    const cost = await measured(argv, {cwd: clone, env: environment(clone, folder), limit: LIMIT})
    cleaned(clone)
    if (cost.status === null || cost.status >= 128) return 'late'
    if (cost.status !== 0) throw new Error(`${argv.join(' ')} ended with ${cost.status}: ${cost.stdout}`)
    costs.push(cost)
    if (cost.seconds > 5) break
  }
  const [first] = costs
  if (!first) throw new Error('nothing was measured')
  return {
    ...first,
    cpuSeconds: median(costs.map((it) => it.cpuSeconds)),
    megabytes: median(costs.map((it) => it.megabytes)),
  }
}

function environment(workspace: string, folder: string): Record<string, string> {
  const temporary = join(folder, 'temporary')
  const files = {GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary')}
  for (const it of Object.values(files)) writeFileSync(it, '')
  const runner = {GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary, ...files}
  return {PATH: process.env.PATH ?? '', HOME: temporary, ...runner}
}

if (import.meta.main) console.log((await notesPeersPart()).join('\n'))
