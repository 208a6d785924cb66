import {spawnSync} from 'node:child_process'
import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {actions} from '../../src/doors.ts'
import {loadedUntilRefused, REFUSED} from './loaded.ts'
import {median} from './median.ts'

const root = join(import.meta.dirname, '../..')
const RUNS = 11

/** Milliseconds from process start to the first input error, beside bare Node in the same run. */
export function startUp(): string[] {
  const floor = timed(['-e', '0'])
  const rows = actions.map((name) => {
    const entry = join(root, 'actions', name, 'dist/index.js')
    const ms = timed([entry])
    return `| ${name} | ${loadedBy(entry).toFixed(0)} | ${ms.toFixed(0)} | ${(ms - floor).toFixed(0)} |`
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

const loadedBy = (entry: string) => loadedUntilRefused(entry).reduce((sum, it) => sum + it.bytes, 0) / 1024
const sizeOf = (path: string) => statSync(path).size / 1024

function timed(args: readonly string[]): number {
  return median(
    Array.from({length: RUNS}, () => {
      const started = performance.now()
      spawnSync(process.execPath, args, {
        stdio: 'ignore',
        env: REFUSED,
      })
      return performance.now() - started
    }),
  )
}
