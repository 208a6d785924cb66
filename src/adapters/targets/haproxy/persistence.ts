import {resolve} from 'node:path'
import type {Files} from '../../../ports/files.ts'
import type {Finding} from '../../../ports/target.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'

const REMEDY =
  'Write `server-state-file /var/lib/haproxy/state` (global) and `load-server-state-from-file global` (defaults) in ' +
  'haproxy.cfg, and let a reload first save it: `show servers state` of the runtime API into that file.'

/**
 * Does a restart of HAProxy keep the weights? The runtime API does not tell; on the same machine the configuration files
 * of the process (`-f` of its command line) do.
 */
export async function persistence(ask: Ask, {socket, via}: Settings, files: Pick<Files, 'read'>): Promise<Finding> {
  const unseen: Finding = {
    level: 'warning',
    what: 'whether HAProxy keeps its weights over a restart (server-state file) cannot be seen from here',
    remedy: `Without it the idle slot gets its configured share again. ${REMEDY}`,
  }
  if (via !== undefined || !('path' in socket)) return unseen
  const text = await configuration(await processId(ask), files)
  if (text === undefined) return unseen
  const has = (line: RegExp) => line.test(text)
  if (has(/^\s*(server-state-file|server-state-base)\s/m) && has(/^\s*load-server-state-from-file\s+(global|local)/m)) {
    return {level: 'ok', what: 'HAProxy keeps its weights over a restart (server-state file)'}
  }
  return {level: 'error', what: 'HAProxy forgets its weights at a restart: it has no server-state file', remedy: REMEDY}
}

async function processId(ask: Ask): Promise<string> {
  return /^Pid: (\d+)$/m.exec(await ask('show info'))?.[1] ?? ''
}

/** The text of every configuration file; undefined when the process or a file cannot be read. */
async function configuration(pid: string, files: Pick<Files, 'read'>): Promise<string | undefined> {
  try {
    const words = (await files.read(`/proc/${pid}/cmdline`))?.split('\0') ?? []
    const paths = words.flatMap((it, index) => (it === '-f' ? [words[index + 1] ?? ''] : []))
    const texts = await Promise.all(paths.map((it) => files.read(resolve('/', it))))
    return texts.length === 0 || texts.includes(undefined) ? undefined : texts.join('\n')
  } catch {
    return undefined
  }
}
