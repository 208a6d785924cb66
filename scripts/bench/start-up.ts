import {spawnSync} from 'node:child_process'
import {statSync} from 'node:fs'
import {join} from 'node:path'
import {actions} from '../../src/doors.ts'
import {median} from './median.ts'

const root = join(import.meta.dirname, '../..')
const RUNS = 11

/** Milliseconds from process start to the first input error, beside bare Node in the same run. */
export function startUp(): string[] {
  const floor = timed(['-e', '0'])
  const rows = actions.map((name) => {
    const ms = timed([join(root, 'actions', name, 'dist/index.js')])
    return `| ${name} | ${ms.toFixed(0)} | ${(ms - floor).toFixed(0)} |`
  })
  const size = statSync(join(root, 'dist/index.js')).size / 1024
  return [
    '## Start-up',
    '',
    `To the first input error, median of ${RUNS}; bare \`node -e 0\` ${floor.toFixed(0)} ms. The entry that all load has ${size.toFixed(0)} KiB.`,
    '',
    '| action | ms | above the floor |',
    '| --- | --: | --: |',
    ...rows,
  ]
}

function timed(args: readonly string[]): number {
  return median(
    Array.from({length: RUNS}, () => {
      const started = performance.now()
      spawnSync(process.execPath, args, {
        stdio: 'ignore',
        env: {PATH: process.env.PATH ?? '', 'INPUT_DRY-RUN': 'maybe'},
      })
      return performance.now() - started
    }),
  )
}
