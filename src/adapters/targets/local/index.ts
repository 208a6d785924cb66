import type {Options, Place} from '../../../ports/neighbours.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Target} from '../../../ports/target.ts'
import {examine} from './doctor.ts'
import {slotFolder} from './folders.ts'
import {type Machine, refuseHosted} from './hosted.ts'
import {readErrors, readLatency} from './measures.ts'
import {SLOTS} from './router/protocol.ts'
import {localRouter} from './router.ts'
import {type RouterProcess, routerProcess} from './router-process.ts'
import {stopServer} from './server.ts'
import {readSettings} from './settings.ts'
import {localWorkload} from './workload.ts'

type World = Machine & Pick<Ports, 'process' | 'clock' | 'files' | 'env'>

/** Processes on this machine. `routerEntry`: the file that Node runs as the router, a process of its own. */
export function open(options: Options, place: Place, world: World, routerEntry: string): Target {
  const settings = readSettings(options, place, world.env)
  const process = routerProcess(settings, routerEntry, world)
  const workload = localWorkload(process, settings, place, world)
  return {
    kind: 'local',
    slots: SLOTS,
    workload: {
      ...workload,
      async prepare(slot, revision, signal) {
        refuseHosted(settings, world)
        await workload.prepare(slot, revision, signal)
      },
    },
    router: localRouter(process, settings.ready),
    metrics: {errors: () => readErrors(process), latency: () => readLatency(process)},
    address: (slot) => addressOf(process, slot),
    doctor: () => examine(process, settings, world),
  }
}

async function addressOf(process: RouterProcess, slot: string): Promise<string | undefined> {
  const reply = await process.ask({do: 'observe'})
  const address = reply?.kind === 'state' ? reply.state.upstreams[slot]?.address : undefined
  return address && `http://${address.host}:${address.port}`
}

/** Takes everything down: router and servers, whatever their traffic. For previews that end, demonstrations and tests. */
export async function tearDown(options: Options, place: Place, world: World, routerEntry: string): Promise<void> {
  const settings = readSettings(options, place, world.env)
  await routerProcess(settings, routerEntry, world).stop()
  for (const slot of SLOTS) await stopServer(slotFolder(settings.state, slot), world)
}
