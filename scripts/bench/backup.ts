import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {
  makeSite,
  pipeline,
  restoreSnapshot,
  type Site,
  type Spent,
  startAnew,
  takeSnapshot,
  verifySnapshot,
} from './backup-operation.ts'
import {writeWorkload} from './backup-workload.ts'
import {median} from './median.ts'

const RUNS = 3

/** The archive engine on 800 MB in 4 500 files, by the bundles, beside tar, zstd and age in the same run. */
export function backup(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-bench-backup-'))
  try {
    const site = makeSite(folder)
    writeWorkload(join(folder, 'data'))
    return ['## Backup', '', ...measure(site)]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function measure(site: Site): string[] {
  const at = (name: string) => join(site.folder, name)
  const full = alternate(fullOne(site))
  const ratio = sizeOf(at('store/acme/bench/archive')) / statSync(at('stock')).size
  const rest = [unchanged(site, full), ...reading(site)]
  return [
    `${megabytes(sizeOf(at('data')))} MB in ${readdirSync(at('data'), {recursive: true}).length} files and folders; warm cache, medians of ${RUNS}, alternating with the stock tools.`,
    `From the start of the bundle to its end, event in the records included. Stored bytes: ${ratio.toFixed(3)} of theirs.`,
    '',
    '| what | against | s | theirs | wall | CPU | our MB |',
    '| --- | --- | --: | --: | --: | --: | --: |',
    row(fullOne(site), full),
    ...rest.map((it) => row(it, alternate(it))),
  ]
}

interface Comparison {
  readonly what: string
  /** Markdown. */
  readonly against: string
  readonly ours: () => Spent
  readonly theirs: () => Spent
  /** What must be so before each run. */
  readonly before?: () => void
}

const code = (command: string) => `\`${command.replaceAll('|', '\\|')}\``

const argsOf = ({folder, recipient, key}: Site) => [folder, recipient, join(folder, 'stock'), key, join(folder, 'out')]

function fullOne(site: Site): Comparison {
  return {
    what: 'full',
    against: code('tar | zstd -3 -T1 | age'),
    ours: () => takeSnapshot(site),
    theirs: () => pipeline('tar -C "$1" -c data | zstd -3 -T1 -q | age -r "$2" > "$3"', argsOf(site)),
    before: () => startAnew(site),
  }
}

function unchanged(site: Site, {ours}: Runs): Comparison {
  const full = {wall: median(walls(ours)), cpu: median(cpus(ours)), memory: 0}
  return {what: 'unchanged', against: 'our full one', ours: () => takeSnapshot(site), theirs: () => full}
}

function reading(site: Site): readonly Comparison[] {
  const args = argsOf(site)
  return [
    {
      what: 'level 1',
      against: code('sha256sum'),
      ours: () => verifySnapshot(site, 'stored'),
      theirs: () => pipeline('sha256sum < "$3"', args),
    },
    {
      what: 'level 2',
      against: code('age -d | zstd -d | tar xO | sha256sum'),
      ours: () => verifySnapshot(site, 'restorable'),
      theirs: () => pipeline('age -d -i "$4" < "$3" | zstd -dq | tar xO | sha256sum', args),
    },
    {
      what: 'restore',
      against: code('age -d | zstd -d | tar x'),
      ours: () => restoreSnapshot(site),
      theirs: () => pipeline('age -d -i "$4" < "$3" | zstd -dq | tar x -C "$5"', args),
      before() {
        for (const it of ['restored', 'out']) rmSync(join(site.folder, it), {recursive: true, force: true})
        mkdirSync(join(site.folder, 'out'))
      },
    },
  ]
}

interface Runs {
  readonly ours: readonly Spent[]
  readonly theirs: readonly Spent[]
}

function alternate({ours, theirs, before}: Comparison): Runs {
  const runs = Array.from({length: RUNS}, () => {
    before?.()
    return {ours: ours(), theirs: theirs()}
  })
  return {ours: runs.map((it) => it.ours), theirs: runs.map((it) => it.theirs)}
}

function row({what, against}: Comparison, {ours, theirs}: Runs): string {
  const [wall, theirWall] = [median(walls(ours)), median(walls(theirs))]
  const cpu = median(cpus(ours)) / median(cpus(theirs))
  const memory = Math.max(...ours.map((it) => it.memory))
  const numbers = [wall.toFixed(1), theirWall.toFixed(1), (wall / theirWall).toFixed(2), cpu.toFixed(2)]
  return `| ${[what, against, ...numbers, memory.toFixed(0)].join(' | ')} |`
}

const walls = (runs: readonly Spent[]) => runs.map((it) => it.wall)
const cpus = (runs: readonly Spent[]) => runs.map((it) => it.cpu)
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((it) => it.isFile())
  return entries.reduce((sum, it) => sum + statSync(join(it.parentPath, it.name)).size, 0)
}
