import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {cpus, totalmem} from 'node:os'
import {join} from 'node:path'
import {backup} from './bench/backup.ts'
import {gates} from './bench/gates.ts'
import {histories} from './bench/histories.ts'
import {history} from './bench/history.ts'
import {lease} from './bench/lease.ts'
import {monorepo} from './bench/monorepo.ts'
import {notesPeersPart} from './bench/notes-peers.ts'
import {records} from './bench/records.ts'
import {rollback} from './bench/rollback.ts'
import {startUp} from './bench/start-up.ts'
import {targets} from './bench/targets.ts'

/**
 * Measures, and writes `docs/technical/benchmarks.md`: everything, or the parts that are named (`npm run bench -- records`), the
 * others staying as they are. Timings are never asserted: they depend on the machine.
 */
const PARTS: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  'start-up': startUp,
  records,
  lease,
  targets,
  rollback,
  backup,
  gates,
  history,
  'notes-peers': notesPeersPart,
  histories,
  monorepo,
}

const path = join(import.meta.dirname, '../docs/technical/benchmarks.md')
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS)
const unknown = wanted.filter((it) => !Object.hasOwn(PARTS, it))
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)

const written = new Map(Object.entries(partsIn(existsSync(path) ? readFileSync(path, 'utf8') : '')))
for (const name of wanted) {
  const lines = (await PARTS[name]?.()) ?? []
  written.set(name, lines.join('\n').trim())
  console.log(`${written.get(name)}\n`)
}
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
const parts = Object.keys(PARTS).flatMap((it) => (written.has(it) ? [`<!-- ${it} -->\n\n${written.get(it)}\n`] : []))
writeFileSync(path, [`# Benchmarks\n`, `\`npm run bench\` on ${machine}.\n`, ...parts].join('\n'))

/** The parts of the page by name: each stands behind a comment that names it. */
function partsIn(text: string): Record<string, string> {
  const [, ...pieces] = text.split(/^<!-- ([\w-]+) -->$/m)
  return Object.fromEntries(
    Array.from({length: pieces.length / 2}, (_, i) => [pieces[2 * i] ?? '', (pieces[2 * i + 1] ?? '').trim()]),
  )
}
