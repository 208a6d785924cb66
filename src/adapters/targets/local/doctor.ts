import {asRefugeError} from '../../../kernel/errors.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Finding} from '../../../ports/target.ts'
import {isRefused, type Machine} from './hosted.ts'
import {answersWell} from './readiness.ts'
import type {RouterView} from './router/protocol.ts'
import type {RouterProcess} from './router-process.ts'
import type {Settings} from './settings.ts'

const NOT_FOR_PRODUCTION: Finding = {
  level: 'warning',
  what: 'a target of kind local is for trying out, previews and tests: one machine, one small router, not for production',
  remedy: 'Use kind haproxy (or another one) for users.',
}

/** What could go wrong with the processes and the router on this machine. */
export async function examine(
  router: RouterProcess,
  settings: Settings,
  machine: Machine & Pick<Ports, 'process'>,
): Promise<readonly Finding[]> {
  const hosted: Finding[] = isRefused(settings, machine)
    ? [
        {
          level: 'error',
          what: 'this runner of GitHub goes away after the job',
          remedy: "Write 'preview: true' for a preview.",
        },
      ]
    : []
  const programs = await Promise.all(['git', 'tar'].map((it) => program(it, machine)))
  return [NOT_FOR_PRODUCTION, ...hosted, ...programs, ...(await running(router, settings))]
}

async function program(name: string, {process}: Pick<Ports, 'process'>): Promise<Finding> {
  try {
    await process.run([name, '--version'])
    return {level: 'ok', what: `${name} is installed`}
  } catch (thrown) {
    const {message, hint} = asRefugeError(thrown)
    return {level: 'error', what: message, ...(hint !== undefined && {remedy: hint})}
  }
}

async function running(router: RouterProcess, settings: Settings): Promise<readonly Finding[]> {
  try {
    const reply = await router.ask({do: 'observe'})
    if (reply?.kind !== 'state') return [{level: 'ok', what: 'nothing was deployed here yet'}]
    return Promise.all(Object.keys(reply.state.upstreams).map((slot) => server(slot, reply.state, settings)))
  } catch (thrown) {
    const {message, hint} = asRefugeError(thrown)
    return [{level: 'error', what: message, ...(hint !== undefined && {remedy: hint})}]
  }
}

async function server(slot: string, {weights, upstreams}: RouterView, {ready}: Settings): Promise<Finding> {
  const address = upstreams[slot]?.address
  const well = address !== undefined && (await answersWell(address, ready))
  if (well) return {level: 'ok', what: `slot '${slot}' answers at ${ready} (${weights[slot] ?? 0} % of the traffic)`}
  return {
    level: (weights[slot] ?? 0) > 0 ? 'error' : 'warning',
    what: `slot '${slot}' does not answer at ${ready} (${weights[slot] ?? 0} % of the traffic)`,
    remedy: 'Deploy its revision again, or roll back.',
  }
}
