import {once} from 'node:events'
import {readFile, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {formatDuration} from '../../../kernel/duration.ts'
import {RefugeError} from '../../../kernel/errors.ts'
import type {Ports} from '../../../ports/ports.ts'
import {killGroup} from '../../process/group.ts'
import {lastWords} from '../last-words.ts'
import type {SlotFolder} from './folders.ts'
import {type Group, groupOf, isAlive} from './pids.ts'
import {answersWell} from './readiness.ts'
import type {Listen} from './router/protocol.ts'
import type {Settings} from './settings.ts'

type World = Pick<Ports, 'process' | 'clock' | 'files'>

export interface Start {
  readonly cwd: string
  /** The whole environment but PORT. */
  readonly env: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** Milliseconds between two looks at a server that starts. */
const POLL = 50

/** Starts `run` and waits until `ready` answers. When it does not, nothing of it is left running: RFG-312, 313, 314. */
export async function startServer(
  folder: SlotFolder,
  settings: Pick<Settings, 'run' | 'ready' | 'readyTimeout'>,
  {cwd, env, signal}: Start,
  world: World,
): Promise<{readonly address: Listen; readonly pid: number}> {
  const address = {host: '127.0.0.1', port: await freePort()}
  const {pid} = await world.process.launch(['/bin/sh', '-c', settings.run], {
    cwd,
    env: {...env, PORT: String(address.port)},
    log: folder.log,
  })
  const group = await groupOf(pid)
  try {
    await world.files.write(folder.group, JSON.stringify(group))
    await untilReady(group, address, folder, settings, signal, world)
    return {address, pid}
  } catch (thrown) {
    await killGroup(pid)
    throw thrown
  }
}

async function untilReady(
  group: Group,
  address: Listen,
  {log}: SlotFolder,
  {run, ready, readyTimeout}: Pick<Settings, 'run' | 'ready' | 'readyTimeout'>,
  signal: AbortSignal,
  {clock}: World,
): Promise<void> {
  const deadline = clock.monotonic() + readyTimeout
  while (!(await answersWell(address, ready))) {
    if (signal.aborted) throw new RefugeError('RFG-313', `'run: ${run}' was stopped before it was ready`)
    if (!(await isAlive(group))) {
      throw new RefugeError('RFG-314', `'run: ${run}' ended before it was ready${await wordsOf(log)}`, {
        hint: `Run it by hand with PORT set. Everything that it printed is in ${log}.`,
      })
    }
    if (clock.monotonic() > deadline) {
      const url = `http://${address.host}:${address.port}${ready}`
      const message = `'run: ${run}' did not answer 2xx at ${url} within ${formatDuration(readyTimeout)}`
      throw new RefugeError('RFG-312', `${message}${await wordsOf(log)}`, {
        hint: `It must listen on 127.0.0.1 at the port in PORT. It was stopped; everything that it printed is in ${log}. A slow one needs a longer 'ready-timeout'.`,
      })
    }
    await clock.sleep(POLL, signal)
  }
}

async function wordsOf(log: string): Promise<string> {
  return lastWords({stdout: await readFile(log, 'utf8').catch(() => ''), stderr: ''})
}

/** Ends what an earlier run started in the slot, whole, and forgets it. */
export async function stopServer({group, root}: SlotFolder, {files}: Pick<World, 'files'>): Promise<void> {
  const known = await recordedGroup({group}, {files})
  if (known !== undefined && (await isAlive(known))) await killGroup(known.pid)
  await rm(root, {recursive: true, force: true})
}

/** The process group that was last started in the slot. */
async function recordedGroup(
  {group}: Pick<SlotFolder, 'group'>,
  {files}: Pick<World, 'files'>,
): Promise<Group | undefined> {
  const text = await files.read(group)
  return text === undefined ? undefined : (JSON.parse(text) as Group)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
