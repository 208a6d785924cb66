import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {gitDaemon} from '../../test/support/git-server.ts'
import {defaultCheckout} from '../../test/support/shallow.ts'
import {tcpLink} from '../../test/support/tcp-link.ts'
import {largeRepository, servesParts} from './large-repository.ts'
import {type Cost, measured} from './measure.ts'
import {median} from './median.ts'

const root = join(import.meta.dirname, '../..')
const RUNS = 5
/** Half of a round trip of 30 ms. */
const DELAY = 15

/**
 * Version and notes from a depth-1 checkout over a slow link, and from a whole clone. A bare repository that BENCH_REPOSITORY names
 * is measured beside the generated one.
 */
export async function history(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-bench-'))
  const daemon = await gitDaemon(folder)
  try {
    const large = join(folder, 'large.git')
    const {commits, tags} = largeRepository(large)
    servesParts(large)
    const name = `${commits} commits, ${tags} tags (generated)`
    const rows = await linkRows(name, large, daemon.url)
    const real = process.env.BENCH_REPOSITORY
    if (real !== undefined) rows.push(...(await linkRows(nameOf(real), copyOf(real, folder), daemon.url)))
    return [
      '## Version and notes',
      '',
      `From a depth-1 checkout, \`git daemon\` behind a link with a round trip of ${2 * DELAY} ms, every process counted, median of ${RUNS}. Bytes are those from the server.`,
      '',
      '| repository | step | s | CPU s | MB over the link |',
      '| --- | --- | --: | --: | --: |',
      ...rows,
      '',
      ...(await cloneRows(name, large)),
    ]
  } finally {
    await daemon.close()
    rmSync(folder, {recursive: true, force: true})
  }
}

/** `owner+name/…` of a mirror, or the last folder. */
function nameOf(path: string): string {
  const mirrored = path.split('/').find((it) => /^[\w.-]+\+[\w.-]+$/.test(it))
  return mirrored?.replace('+', '/') ?? basename(path, '.git')
}

/** The repository itself stays as it is. */
function copyOf(real: string, folder: string): string {
  const copy = join(folder, 'real.git')
  cpSync(real, copy, {recursive: true})
  if (!existsSync(join(copy, 'config'))) writeFileSync(join(copy, 'config'), '[core]\n\tbare = true\n')
  servesParts(copy)
  return copy
}

async function linkRows(name: string, repository: string, url: string): Promise<string[]> {
  const link = await tcpLink(Number(new URL(url).port), {delay: DELAY})
  const place = mkdtempSync(join(dirname(repository), 'job-'))
  const folder = join(place, 'workspace')
  const branch = execFileSync('git', ['-C', repository, 'symbolic-ref', 'HEAD'], {encoding: 'utf8'}).trim()
  defaultCheckout(folder, `${url}${basename(repository)}`, branch)
  execFileSync('git', [
    '-C',
    folder,
    'remote',
    'set-url',
    'origin',
    `git://127.0.0.1:${link.port}/${basename(repository)}`,
  ])
  const steps = [
    {what: 'version-bump', action: 'version-bump', inputs: {}, fresh: true},
    {what: 'changelog after it', action: 'changelog', inputs: {}, fresh: false},
    {what: 'version-bump, `history: exact`', action: 'version-bump', inputs: {INPUT_HISTORY: 'exact'}, fresh: true},
  ]
  const rows: string[] = []
  for (const {what, action, inputs, fresh} of steps) {
    const [costs, bytes]: [Cost[], number[]] = [[], []]
    for (let run = 0; run < RUNS; run++) {
      if (fresh) rmSync(join(place, 'temporary'), {recursive: true, force: true})
      const before = link.counted.down
      costs.push(await runStep(action, folder, join(place, 'temporary'), inputs))
      bytes.push(link.counted.down - before)
    }
    rows.push(row([name, what], costs, (median(bytes) / 1e6).toFixed(2)))
  }
  await link.close()
  return rows
}

const row = (names: readonly string[], costs: readonly Cost[], last: string) =>
  `| ${[...names, median(costs.map((it) => it.seconds)).toFixed(2), median(costs.map((it) => it.cpuSeconds)).toFixed(2), last].join(' | ')} |`

/** The bundle as the runner starts it. */
export async function runStep(
  action: string,
  workspace: string,
  temporary: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Cost> {
  mkdirSync(temporary, {recursive: true})
  const files = {GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary')}
  for (const it of Object.values(files)) writeFileSync(it, '')
  const cost = await measured([process.execPath, join(root, 'actions', action, 'dist/index.js')], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: temporary,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
      ...files,
      ...inputs,
    },
  })
  if (cost.status !== 0) throw new Error(`${action} failed: ${cost.stdout}`)
  if (!readFileSync(files.GITHUB_OUTPUT, 'utf8').includes('counts-json')) throw new Error(`${action} counted nothing`)
  return cost
}

async function cloneRows(name: string, repository: string): Promise<string[]> {
  const place = mkdtempSync(join(dirname(repository), 'whole-'))
  const folder = join(place, 'workspace')
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', repository, folder])
  const temporary = join(place, 'temporary')
  const steps = [
    {what: 'notes since the last tag', inputs: {}},
    {what: 'changelog of every release (`from: all`)', inputs: {INPUT_FROM: 'all'}},
  ]
  const rows: string[] = []
  for (const {what, inputs} of steps) {
    const costs: Cost[] = []
    for (let run = 0; run < RUNS; run++) costs.push(await runStep('changelog', folder, temporary, inputs))
    rows.push(row([what], costs, median(costs.map((it) => it.megabytes)).toFixed(0)))
  }
  return [
    `From a whole clone of ${name}:`,
    '',
    '| what | s | CPU s | MB of memory |',
    '| --- | --: | --: | --: |',
    ...rows,
  ]
}

if (import.meta.main) console.log((await history()).join('\n'))
