// By hand: node scripts/bench/backup.ts. Writes 800 MB below TMPDIR, prints our times beside those of tar, zstd and age.
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Operation, runOperation, type Spent} from './backup-operation.ts'
import {writeWorkload} from './backup-workload.ts'

const RUNS = 5
const QUIETEST = 3

/** Wall and CPU seconds of a shell pipeline. */
function pipeline(command: string, args: readonly string[]): Spent {
  const timed = `TIMEFORMAT='%R %U %S'; time { ${command}; }`
  const {stderr} = spawnSync('bash', ['-o', 'pipefail', '-c', timed, '-', ...args], {encoding: 'utf8'})
  const [wall = Number.NaN, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return {wall, cpu: user + system, memory: 0}
}

function ours(operation: Operation, folder: string, keys: Keys): Spent {
  const args = [import.meta.filename, operation, folder, keys.recipient, keys.path]
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Spent
}

interface Keys {
  readonly recipient: string
  readonly path: string
}

function makeKeys(folder: string): Keys {
  const path = join(folder, 'key')
  execFileSync('age-keygen', ['-o', path], {stdio: 'ignore'})
  return {path, recipient: execFileSync('age-keygen', ['-y', path], {encoding: 'utf8'}).trim()}
}

/** Mean of the quietest runs; each pair is measured side by side. */
function compare(name: string, mine: () => Spent, theirs: () => Spent, between: () => void = () => {}): string {
  const runs = Array.from({length: RUNS}, () => {
    between()
    return {mine: mine(), theirs: theirs()}
  })
  const quiet = runs.sort((a, b) => a.mine.wall + a.theirs.wall - b.mine.wall - b.theirs.wall).slice(0, QUIETEST)
  const mean = (of: (run: (typeof runs)[number]) => number) => quiet.reduce((sum, it) => sum + of(it), 0) / quiet.length
  const [wall, cpu] = [mean((it) => it.mine.wall), mean((it) => it.mine.cpu)]
  const [theirWall, theirCpu] = [mean((it) => it.theirs.wall), mean((it) => it.theirs.cpu)]
  const memory = Math.max(...runs.map((it) => it.mine.memory))
  const seconds = (value: number) => value.toFixed(2)
  return `| ${name} | ${seconds(wall)} | ${seconds(theirWall)} | ${seconds(wall / theirWall)} | ${seconds(cpu / theirCpu)} | ${memory.toFixed(0)} |`
}

function sizeOf(folder: string): number {
  const names = existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: 'utf8'}) : []
  return names.reduce(
    (sum, name) => sum + (statSync(join(folder, name)).isFile() ? statSync(join(folder, name)).size : 0),
    0,
  )
}

function measure(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-bench-backup-'))
  try {
    writeWorkload(join(folder, 'data'))
    const keys = makeKeys(folder)
    const [store, stock, out] = [join(folder, 'store'), join(folder, 'stock'), join(folder, 'out')]
    const clear = () => {
      for (const it of [store, out, join(folder, 'restored')]) rmSync(it, {recursive: true, force: true})
      mkdirSync(out)
    }
    const args = [folder, keys.recipient, stock, keys.path, out]
    const save = () => pipeline('tar -C "$1" -c data | zstd -3 -T1 -q | age -r "$2" > "$3"', args)
    const full = compare('full', () => ours('full', folder, keys), save, clear)
    const ratio = sizeOf(join(store, 'local/bench/archive')) / statSync(stock).size
    return [
      `${sizeOf(join(folder, 'data'))} bytes, stored ${statSync(stock).size} by the stock tools; ours / theirs ${ratio.toFixed(3)}.`,
      '',
      '| what | ours s | theirs s | wall | CPU | our MB |',
      '| --- | --: | --: | --: | --: | --: |',
      full,
      compare('unchanged, against a full one', () => ours('full', folder, keys), save),
      compare(
        'level 1',
        () => ours('stored', folder, keys),
        () => pipeline('sha256sum < "$3"', args),
      ),
      compare(
        'level 2',
        () => ours('restorable', folder, keys),
        () => pipeline('age -d -i "$4" < "$3" | zstd -dq | tar xO | sha256sum', args),
      ),
      compare(
        'restore',
        () => ours('restore', folder, keys),
        () => pipeline('age -d -i "$4" < "$3" | zstd -dq | tar x -C "$5"', args),
        () => {
          rmSync(out, {recursive: true, force: true})
          rmSync(join(folder, 'restored'), {recursive: true, force: true})
          mkdirSync(out)
        },
      ),
    ]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const [operation, folder, recipient, key] = process.argv.slice(2)
if (operation && folder && recipient && key) {
  console.log(JSON.stringify(await runOperation(operation as Operation, folder, recipient, key)))
} else {
  console.log(measure().join('\n'))
}
