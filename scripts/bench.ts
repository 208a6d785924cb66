import {writeFileSync} from 'node:fs'
import {cpus, totalmem} from 'node:os'
import {join} from 'node:path'
import {backup} from './bench/backup.ts'
import {lease} from './bench/lease.ts'
import {records} from './bench/records.ts'
import {rollback} from './bench/rollback.ts'
import {startUp} from './bench/start-up.ts'
import {targets} from './bench/targets.ts'

/** Measures, and writes `docs/technical/benchmarks.md`. Timings are never asserted: they depend on the machine. */
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
const text = [
  '# Benchmarks',
  '',
  `\`npm run bench\` on ${machine}.`,
  '',
  ...startUp(),
  '',
  ...(await records()),
  '',
  ...(await lease()),
  '',
  ...(await targets()),
  '',
  ...(await rollback()),
  '',
  ...backup(),
  '',
].join('\n')
writeFileSync(join(import.meta.dirname, '../docs/technical/benchmarks.md'), text)
console.log(text)
