import {spawnSync} from 'node:child_process'
import {delimiter, join} from 'node:path'

/** Asks `scripts/engines.sh` for engines; what cannot be brought is said there. Answers with the PATH that finds them. */
export function ensureEngines(names: readonly string[]): {PATH: string} {
  const {stdout} = spawnSync('bash', [join(import.meta.dirname, 'engines.sh'), ...names], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const folder = stdout?.trim().split('\n').at(-1) ?? ''
  return {PATH: [process.env.PATH, ...(folder ? [folder] : []), '/usr/sbin'].join(delimiter)}
}
