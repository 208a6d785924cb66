import {userEnvironment} from '../../../kernel/user-environment.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Target} from '../../../ports/target.ts'
import {addressOf} from './address.ts'
import {readErrors, readResponseTime} from './counters.ts'
import {examine} from './doctor.ts'
import {haproxyRouter} from './router.ts'
import {readSettings} from './settings.ts'
import {openSocket} from './socket.ts'
import {haproxyWorkload} from './workload.ts'

/** Two servers of an HAProxy backend. Opens no connection until something is asked. */
export function open(
  options: Options,
  place: Place,
  ports: Pick<Ports, 'process' | 'clock' | 'files' | 'env'>,
): Target {
  const settings = readSettings(options, place)
  const ask = openSocket(settings, userEnvironment(ports.env, {}))
  return {
    kind: 'haproxy',
    slots: settings.slots,
    workload: haproxyWorkload(ask, settings, place, ports),
    router: haproxyRouter(ask, settings),
    metrics: {errors: () => readErrors(ask, settings), level: () => readResponseTime(ask, settings)},
    address: async (slot) => (settings.via === undefined ? addressOf(ask, settings, slot) : undefined),
    doctor: () => examine(ask, settings, ports.files),
  }
}
