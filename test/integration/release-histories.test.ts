import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Compared, compareHistories} from '../support/compare-history.ts'
import {type GitServer, gitDaemon} from '../support/git-server.ts'

const SEEDS = Array.from({length: 200}, (_, i) => i + 1)

/** Histories in one repository. */
const EACH = 25

let root: string
let daemon: GitServer
const compared: Compared[] = []

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'refuge-histories-'))
  daemon = await gitDaemon(root)
  for (let at = 0; at < SEEDS.length; at += EACH)
    compared.push(...(await compareHistories(SEEDS.slice(at, at + EACH), root, daemon.url)))
}, 600_000)

afterAll(async () => {
  await daemon.close()
  rmSync(root, {recursive: true, force: true})
})

describe(`a depth-1 clone of each of ${SEEDS.length} histories`, () => {
  test('reads exactly the commits that git lists in the whole repository', () => {
    expect(compared).toHaveLength(SEEDS.length)
    expect(compared.filter((it) => it.read.join() !== it.listed.join()).map((it) => it.name)).toEqual([])
  })

  test('answers all that the whole repository answers, version and reasons included', () => {
    expect(compared.map((it) => [it.name, it.shallow])).toEqual(compared.map((it) => [it.name, it.full]))
  })

  test('meets merges with one parent inside the tag in a tenth of them, and both ways of fetching', () => {
    const share = (of: (it: Compared) => boolean) => compared.filter(of).length / compared.length
    expect(share((it) => it.cutMerge)).toBeGreaterThan(0.1)
    expect(share((it) => it.whole)).toBeGreaterThan(0.1)
    expect(share((it) => !it.whole && it.listed.length > 0 && it.shallow['base-sha'] !== '')).toBeGreaterThan(0.1)
  })
})
