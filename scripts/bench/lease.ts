import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {openRecords} from '../../src/adapters/git/records.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'
import {raceForLease} from '../../test/support/lease-race.ts'
import {median} from './median.ts'

const ROUNDS = 1000
const RUNS = 20

/** Twenty runs for one lease on a bare repository, a thousand times: how often exactly one got it. */
export async function lease(): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-bench-'))
  try {
    const [folder, origin] = [join(root, 'clone'), join(root, 'origin.git')]
    execFileSync('git', ['init', '-q', '--bare', origin])
    execFileSync('git', ['init', '-q', folder])
    execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', origin])
    const times: number[] = []
    let single = 0
    for (let round = 0; round < ROUNDS; round++) {
      const place = {folder, ref: `refs/heads/race-${round}`}
      let views = 0
      const open = () => openRecords(place, join(root, `view-${views++}`), {process: systemProcess, env: process.env})
      const started = performance.now()
      const {fences} = await raceForLease(RUNS, open)
      times.push(performance.now() - started)
      if (fences.length === 1) single++
      for (let i = 0; i < views; i++) rmSync(join(root, `view-${i}`), {recursive: true, force: true})
    }
    return [
      '## Lease',
      '',
      `${RUNS} runs race for one lease on a bare repository, ${ROUNDS} rounds: exactly one winner in ${single} of them; median ${median(times).toFixed(0)} ms a round, all runs answered.`,
    ]
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
}
