import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {askRouter} from '../../src/adapters/targets/local/control.ts'
import {freePort} from '../../test/support/free-port.ts'
import type {Front} from './front.ts'

/** The local router, which the first deployment starts, and servers that it starts itself. */
export async function localFront(root: string): Promise<Front> {
  const port = await freePort()
  const state = join(root, 'state')
  return {
    target: `{ kind: local, run: exec node server.js, ready: /health, listen: "127.0.0.1:${port}", state: ${JSON.stringify(state)}, drain: 1s }`,
    url: `http://127.0.0.1:${port}/`,
    start: async () => undefined,
    async stop() {
      await askRouter(state, {do: 'stop'})
      const slots = join(state, 'slots')
      for (const slot of existsSync(slots) ? readdirSync(slots) : []) killGroup(join(slots, slot, 'group.json'))
    },
  }
}

function killGroup(path: string): void {
  try {
    const {pid} = JSON.parse(readFileSync(path, 'utf8')) as {pid: number}
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
