import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {clock} from '../../src/adapters/clock/index.ts'
import {openRecords} from '../../src/adapters/git/records.ts'
import {systemProcess} from '../../src/adapters/process/index.ts'
import {random} from '../../src/adapters/random/index.ts'
import {type Draft, type Journal, openJournal} from '../../src/records/index.ts'
import {median} from './median.ts'

const EVENTS = 10_000
const BATCH = 1000

/** Appending to, reading and auditing the records on a bare repository on disk. */
export async function records(): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-bench-'))
  try {
    const folder = join(root, 'clone')
    execFileSync('git', ['init', '-q', '--bare', join(root, 'origin.git')])
    execFileSync('git', ['init', '-q', folder])
    execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', join(root, 'origin.git')])
    const open = async (side: string): Promise<Journal> => {
      const log = await openRecords({folder, ref: 'refs/heads/refuge/records'}, join(root, side), {
        process: systemProcess,
        env: process.env,
      })
      return openJournal({log, clock, random, actor: 'bench', run: 'bench'})
    }
    const writer = await open('writer')
    const appends: number[] = []
    for (let i = 0; i < 40; i++) appends.push(await timed(() => writer.append(() => [point(i)])))
    for (let from = 40; from < EVENTS; from += BATCH) {
      await writer.append(() => Array.from({length: Math.min(BATCH, EVENTS - from)}, (_, i) => point(from + i)))
    }
    const reader = await open('reader')
    const read = await timed(() => reader.read())
    const audited = await timed(() => reader.audit())
    return [
      '## Records',
      '',
      'On a bare repository on disk.',
      '',
      '| what | ms |',
      '| --- | --: |',
      `| append one event, median of 40 | ${median(appends).toFixed(0)} |`,
      `| read the state of ${EVENTS} events, from another machine | ${read.toFixed(0)} |`,
      `| \`audit verify\` of them | ${audited.toFixed(0)} |`,
    ]
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
}

const point = (sequence: number): Draft => ({
  type: 'backup.point',
  point: `p${sequence}`,
  source: 'files',
  status: 'complete',
  headDigest: '0'.repeat(64),
  sequence,
  consistentAt: '2026-11-24T10:00:00.000Z',
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
