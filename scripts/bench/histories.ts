import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Compared, compareHistories} from '../../test/support/compare-history.ts'
import {gitDaemon} from '../../test/support/git-server.ts'

const HISTORIES = Number(process.env.BENCH_HISTORIES ?? 2000)
/** Histories in one repository. */
const EACH = 25

/** Generated histories of every shape: a depth-1 clone over a server against `git rev-list` on the whole repository. */
export async function histories(): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-bench-'))
  const daemon = await gitDaemon(root)
  const compared: Compared[] = []
  try {
    for (let first = 1; first <= HISTORIES; first += EACH) {
      const seeds = Array.from({length: Math.min(EACH, HISTORIES - first + 1)}, (_, i) => first + i)
      compared.push(...(await compareHistories(seeds, root, daemon.url)))
    }
  } finally {
    await daemon.close()
    rmSync(root, {recursive: true, force: true})
  }
  return table(compared)
}

function table(compared: readonly Compared[]): string[] {
  const count = (of: (it: Compared) => boolean) => compared.filter(of).length
  const lost = compared.flatMap((it) => it.listed.filter((id) => !it.read.includes(id))).length
  const added = compared.flatMap((it) => it.read.filter((id) => !it.listed.includes(id))).length
  const isSame = (it: Compared) => JSON.stringify(it.shallow) === JSON.stringify(it.full)
  return [
    '## Histories',
    '',
    `${compared.length} generated histories, from a depth-1 clone over \`git daemon\` against the whole repository.`,
    '',
    '| what | number |',
    '| --- | --: |',
    `| commits in their ranges | ${compared.reduce((sum, it) => sum + it.listed.length, 0)} |`,
    `| commits lost | ${lost} |`,
    `| commits too many | ${added} |`,
    `| histories with another version, base, count or reason | ${count((it) => !isSame(it))} |`,
    `| histories with a merge that has one parent inside the tag | ${count((it) => it.cutMerge)} |`,
    `| histories that needed every commit | ${count((it) => it.whole)} |`,
  ]
}

if (import.meta.main) console.log((await histories()).join('\n'))
