import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Inputs that every action refuses: the run ends there. */
export const REFUSED = {PATH: process.env.PATH ?? '', 'INPUT_DRY-RUN': 'maybe'}

/** The files of ours that an action has read when it refuses its inputs: V8's coverage names every script that it compiled. */
export function loadedUntilRefused(entry: string): {path: string; bytes: number}[] {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-coverage-'))
  try {
    spawnSync(process.execPath, [entry], {stdio: 'ignore', env: {...REFUSED, NODE_V8_COVERAGE: folder}})
    const scripts = readdirSync(folder).flatMap((it) => {
      const {result} = JSON.parse(readFileSync(join(folder, it), 'utf8')) as {result: readonly {url: string}[]}
      return result.map(({url}) => url)
    })
    const paths = [...new Set(scripts)].filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
    return paths.map((path) => ({path, bytes: statSync(path).size}))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
