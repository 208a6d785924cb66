import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {actions} from '../../src/doors.ts'
import {median} from './median.ts'

const root = join(import.meta.dirname, '../..')
const RUNS = 11

/** Milliseconds from process start to the first input error, beside bare Node in the same run. */
export function startUp(): string[] {
  const floor = timed(['-e', '0'])
  const rows = actions.map((name) => {
    const entry = join(root, 'actions', name, 'dist/index.js')
    const ms = timed([entry])
    return `| ${name} | ${loaded(entry).toFixed(0)} | ${ms.toFixed(0)} | ${(ms - floor).toFixed(0)} |`
  })
  const all = readdirSync(join(root, 'dist')).reduce((sum, it) => sum + sizeOf(join(root, 'dist', it)), 0)
  return [
    '## Start-up',
    '',
    `To the first input error, median of ${RUNS}; bare \`node -e 0\` ${floor.toFixed(0)} ms. Loaded are the KiB of the bundle that were read until then; the whole bundle, for all actions and the command line, has ${all.toFixed(0)}.`,
    '',
    '| action | loaded KiB | ms | above the floor |',
    '| --- | --: | --: | --: |',
    ...rows,
  ]
}

const ENVIRONMENT = {PATH: process.env.PATH ?? '', 'INPUT_DRY-RUN': 'maybe'}
const sizeOf = (path: string) => statSync(path).size / 1024

/** KiB of the files that a run has read: V8's coverage names every script that it compiled. */
function loaded(entry: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-coverage-'))
  try {
    spawnSync(process.execPath, [entry], {stdio: 'ignore', env: {...ENVIRONMENT, NODE_V8_COVERAGE: folder}})
    const scripts = readdirSync(folder).flatMap((it) => {
      const {result} = JSON.parse(readFileSync(join(folder, it), 'utf8')) as {result: readonly {url: string}[]}
      return result.map(({url}) => url)
    })
    const ours = [...new Set(scripts)].filter((url) => url.startsWith('file:'))
    return ours.reduce((sum, url) => sum + sizeOf(fileURLToPath(url)), 0)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function timed(args: readonly string[]): number {
  return median(
    Array.from({length: RUNS}, () => {
      const started = performance.now()
      spawnSync(process.execPath, args, {
        stdio: 'ignore',
        env: ENVIRONMENT,
      })
      return performance.now() - started
    }),
  )
}
