import {RefugeError} from '../../../kernel/errors.ts'
import type {Revision} from '../../../kernel/revision.ts'
import {userEnvironment} from '../../../kernel/user-environment.ts'
import type {Place} from '../../../ports/neighbours.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Slot, Workload} from '../../../ports/target.ts'
import {carriesTraffic, checkEnded} from '../refusals.ts'
import {checkOut} from './checkout.ts'
import {slotFolder} from './folders.ts'
import {answersWell} from './readiness.ts'
import type {RouterView, Upstream} from './router/protocol.ts'
import type {RouterProcess} from './router-process.ts'
import {startServer, stopServer} from './server.ts'
import type {Settings} from './settings.ts'

export type World = Pick<Ports, 'process' | 'clock' | 'files' | 'env'>

/** A process for each slot, from its own checkout. */
export function localWorkload(router: RouterProcess, settings: Settings, place: Place, world: World): Workload {
  return {
    stops: true,
    async prepare(slot, revision, signal) {
      await router.start()
      const {weights, upstreams} = await stateOf(router)
      const running = upstreams[slot]
      if (running?.revision === revision && (await answersWell(running.address, settings.ready))) return
      if ((weights[slot] ?? 0) > 0 && running?.revision !== revision) throw carriesTraffic(slot)
      await stopServer(slotFolder(settings.state, slot), world)
      await setSlot(router, slot, await bringUp(slot, revision, settings, place, world, signal))
    },
    async discard(slot) {
      const reply = await router.ask({do: 'observe'})
      if (reply?.kind === 'state') {
        if ((reply.state.weights[slot] ?? 0) > 0) throw carriesTraffic(slot)
        await drained(router, slot, settings.drain, world)
        await setSlot(router, slot, null)
        await stopIdle(router)
      }
      await stopServer(slotFolder(settings.state, slot), world)
    },
  }
}

async function bringUp(
  slot: Slot,
  revision: Revision,
  settings: Settings,
  place: Place,
  world: World,
  signal: AbortSignal,
): Promise<Upstream> {
  const folder = slotFolder(settings.state, slot)
  const cwd = await checkOut(revision, folder.checkout, place, world, signal)
  const env = userEnvironment(world.env, {
    REFUGE_REVISION: revision,
    REFUGE_SLOT: slot,
    REFUGE_SERVICE: place.service,
    REFUGE_ENVIRONMENT: place.environment,
  })
  await build(settings, {cwd, env, signal}, world)
  const {address, pid} = await startServer(folder, settings, {cwd, env, signal}, world)
  return {address, pid, revision}
}

async function build(
  {build: command, buildTimeout}: Settings,
  options: {readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly signal: AbortSignal},
  {process}: World,
): Promise<void> {
  if (command === undefined) return
  const ended = await process.script(command, {...options, timeout: buildTimeout})
  checkEnded({option: 'build', command, limit: 'build-timeout'}, ended, {timeout: buildTimeout, signal: options.signal})
}

async function stateOf(router: RouterProcess): Promise<RouterView> {
  const reply = await router.ask({do: 'observe'})
  if (reply?.kind === 'state') return reply.state
  throw new RefugeError('RFG-301', 'the local router does not answer', {
    hint: 'Try again; its log is in the state folder.',
  })
}

async function setSlot(router: RouterProcess, slot: Slot, upstream: Upstream | null): Promise<void> {
  const reply = await router.ask({do: 'set-slot', slot, upstream})
  if (reply?.kind === 'state') return
  const reason = reply?.kind === 'refused' ? reply.reason : 'it does not run'
  throw new RefugeError('RFG-302', `the local router refused to change slot '${slot}': ${reason}`)
}

/** A router without a single server answers nobody: a first deployment that failed leaves none running. */
async function stopIdle(router: RouterProcess): Promise<void> {
  const {upstreams} = await stateOf(router)
  if (Object.values(upstreams).every((it) => !it)) await router.stop()
}

/** Waits until the slot has no request in flight any more, at most for `limit` milliseconds. */
async function drained(router: RouterProcess, slot: Slot, limit: number, {clock}: World): Promise<void> {
  const deadline = clock.monotonic() + limit
  while (((await stateOf(router)).inFlight[slot] ?? 0) > 0 && clock.monotonic() < deadline) await clock.sleep(20)
}
