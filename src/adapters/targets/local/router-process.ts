import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {RefugeError} from '../../../kernel/errors.ts'
import {userEnvironment} from '../../../kernel/user-environment.ts'
import type {Ports} from '../../../ports/ports.ts'
import {killGroup} from '../../process/group.ts'
import {lastWords} from '../last-words.ts'
import {askRouter} from './control.ts'
import {groupOf, isAlive} from './pids.ts'
import {CONTROL_SOCKET, type Reply, type Request, ROUTER_LOG, STATE_FILE} from './router/protocol.ts'
import type {Settings} from './settings.ts'

type World = Pick<Ports, 'process' | 'clock' | 'files' | 'env'>

/** The router's process: asked through its control socket, started when it does not run. */
export interface RouterProcess {
  /** Asks it; one that died is started again with its split; one that never ran is not: undefined. */
  ask(request: Request): Promise<Reply | undefined>
  /** Starts it unless it runs. */
  start(): Promise<void>
  /** Ends it and forgets its split. */
  stop(): Promise<void>
}

/** Longest start of the router, in milliseconds. */
const STARTING = 10_000
/** Time for another run that won the race for the port to let its router answer, in milliseconds. */
const RACE = 500
/** Longest path of a unix socket that every system takes (sockaddr_un, macOS 104). */
const LONGEST_PATH = 103

/** `entry`: the file that Node runs as the router. */
export function routerProcess({state, listen}: Settings, entry: string, world: World): RouterProcess {
  const log = join(state, ROUTER_LOG)

  async function start(): Promise<void> {
    if ((await askRouter(state, {do: 'observe'})) !== undefined) return
    checkPath(join(state, CONTROL_SOCKET))
    await mkdir(state, {recursive: true, mode: 0o700})
    const from = (await world.files.read(log))?.length ?? 0
    const {pid} = await world.process.launch([process.execPath, entry, state, listen.host, String(listen.port)], {
      cwd: state,
      env: userEnvironment(world.env, {}),
      log,
    })
    await untilAnswers(pid, from)
  }

  async function untilAnswers(pid: number, from: number): Promise<void> {
    const group = await groupOf(pid)
    let deadline = world.clock.monotonic() + STARTING
    while ((await askRouter(state, {do: 'observe'})) === undefined) {
      if (!(await isAlive(group))) deadline = Math.min(deadline, world.clock.monotonic() + RACE)
      if (world.clock.monotonic() > deadline) {
        await killGroup(pid)
        throw notStarted(`${listen.host}:${listen.port}`, (await world.files.read(log))?.slice(from) ?? '')
      }
      await world.clock.sleep(20)
    }
  }

  return {
    start,
    async ask(request) {
      const reply = await askRouter(state, request)
      if (reply !== undefined || !(await world.files.exists(join(state, STATE_FILE)))) return reply
      await start()
      return askRouter(state, request)
    },
    async stop() {
      await askRouter(state, {do: 'stop'})
      for (const name of [STATE_FILE, CONTROL_SOCKET]) await world.files.remove(join(state, name))
    },
  }
}

function checkPath(path: string): void {
  if (Buffer.byteLength(path) <= LONGEST_PATH) return
  throw new RefugeError('RFG-319', `the path of the control socket is too long for the system: ${path}`, {
    hint: "Give the target a shorter folder: 'state: /tmp/shop'.",
  })
}

function notStarted(address: string, output: string): RefugeError {
  if (/EADDRINUSE/.test(output)) {
    return new RefugeError('RFG-317', `port taken: another program already listens on ${address}`, {
      hint: "End that program (`ss -ltnp` shows it), or give the target another 'listen'.",
    })
  }
  return new RefugeError(
    'RFG-319',
    `the local router did not start on ${address}${lastWords({stdout: output, stderr: ''})}`,
    {
      hint: "Check that 'listen' names an address of this machine and a port that this user may open.",
    },
  )
}
