import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {openRecords} from '../../src/adapters/git/records.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'
import {environmentOf, openJournal, takeLease} from '../../src/records/index.ts'
import {seededRandom} from '../support/random.ts'
import {memoryLog} from '../support/records.ts'
import {recordsContract} from './records.ts'

const root = mkdtempSync(join(tmpdir(), 'refuge-records-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

const REF = 'refs/heads/refuge/records'
const ports = {process: systemProcess, env: process.env}
let count = 0

/** A checkout with a bare repository as its remote; every view has a side repository of its own, like another runner. */
async function bareRemote() {
  const folder = join(root, `clone-${count++}`)
  execFileSync('git', ['init', '-q', '--bare', `${folder}.git`])
  execFileSync('git', ['init', '-q', folder])
  execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', `${folder}.git`])
  return () => openRecords({folder, ref: REF}, mkdtempSync(join(root, 'side-')), ports)
}

recordsContract('a fake', async () => {
  const log = memoryLog()
  return async () => log
})
recordsContract('a bare repository', bareRemote)

describe('twenty runs that race for one lease', () => {
  test('have exactly one winner, each time', async () => {
    for (let round = 0; round < Number(process.env.REFUGE_ROUNDS ?? 50); round++) {
      const open = await bareRemote()
      const now = new Date()
      const race = async (run: number) => {
        const clock = {now: () => now, monotonic: () => 0, sleep: async () => undefined}
        const journal = openJournal({
          log: await open(),
          clock,
          random: seededRandom(run),
          actor: 'ada',
          run: String(run),
        })
        const ask = {environment: 'production', deployment: `d${run}`, run: String(run), length: 60_000}
        return journal.append((state) => [takeLease(state, ask, now)])
      }
      const ended = await Promise.allSettled(Array.from({length: 20}, (_, i) => race(i)))
      const winners = ended.filter((it) => it.status === 'fulfilled')
      expect(winners).toHaveLength(1)
      expect(winners.map((it) => environmentOf(it.value.state, 'production').fence)).toEqual([1])
      const reasons = ended.flatMap((it) => (it.status === 'rejected' ? [(it.reason as {code?: string}).code] : []))
      expect(new Set(reasons)).toEqual(new Set(['RFG-320']))
    }
  }, 300_000)
})
