import {asRefugeError} from '../../../kernel/errors.ts'
import type {Files} from '../../../ports/files.ts'
import type {Finding} from '../../../ports/target.ts'
import {persistence} from './persistence.ts'
import {type Backend, readBackend} from './runtime.ts'
import type {Settings} from './settings.ts'
import type {Ask} from './socket.ts'

const DYNAMIC = ['roundrobin', 'leastconn', 'first', 'random']

/** What could go wrong, as far as the runtime API (and, on this machine, HAProxy's configuration) shows it. */
export async function examine(ask: Ask, settings: Settings, files: Pick<Files, 'read'>): Promise<readonly Finding[]> {
  try {
    const level = await levelOf(ask)
    const backend = await readBackend(ask, settings)
    const state = await persistence(ask, settings, files)
    return [level, ...ofBackend(backend, settings), ...ofServers(backend), state]
  } catch (thrown) {
    const {message, hint} = asRefugeError(thrown)
    return [{level: 'error', what: message, ...(hint !== undefined && {remedy: hint})}]
  }
}

async function levelOf(ask: Ask): Promise<Finding> {
  const level = (await ask('show cli level')).trim()
  if (level === 'admin') return {level: 'ok', what: 'the runtime API answers at level admin'}
  return {
    level: 'error',
    what: `the runtime API answers at level ${/^(user|operator)$/.test(level) ? level : 'unknown'}, which may not set weights`,
    remedy: 'Write `stats socket … level admin` in the global section of haproxy.cfg.',
  }
}

function ofBackend({row}: Backend, {backend}: Settings): readonly Finding[] {
  const findings: Finding[] = [balance(row.algo, backend)]
  if (row.mode !== 'http') {
    findings.push({
      level: 'warning',
      what: `backend '${backend}' is in mode ${row.mode ?? 'unknown'}: HAProxy counts no errors of requests there`,
      remedy: 'Use `mode http`, or name a source of metrics other than the router.',
    })
  }
  if (row.cookie !== undefined) {
    findings.push({
      level: 'warning',
      what: `backend '${backend}' keeps users on a server by the cookie '${row.cookie}': shares follow slowly`,
      remedy: 'Remove `cookie` from the backend, or expect the split to lag behind the weights.',
    })
  }
  return findings
}

function balance(algorithm: string | undefined, backend: string): Finding {
  const name = algorithm?.split(/[\s(]/)[0]
  if (name !== undefined && DYNAMIC.includes(name))
    return {level: 'ok', what: `backend '${backend}' balances by ${name}`}
  return {
    level: 'error',
    what: `backend '${backend}' balances by ${algorithm ?? 'an unknown algorithm'}, which takes no weights while it runs`,
    remedy: 'Write `balance roundrobin` or `balance leastconn` in the backend.',
  }
}

function ofServers({servers}: Backend): readonly Finding[] {
  return Object.entries(servers).map(([slot, row]): Finding => {
    if (row.check_status !== undefined || /^(UP|DOWN|NOLB)\b/.test(row.status ?? '')) {
      return {level: 'ok', what: `server '${slot}' is checked (${row.status})`}
    }
    if (row.status !== 'no check') {
      return {level: 'ok', what: `server '${slot}' is set aside (${row.status}); its check cannot be seen now`}
    }
    return {
      level: 'error',
      what: `server '${slot}' has no health check: HAProxy sends requests to it when it is dead`,
      remedy: `Add \`check\` to \`server ${slot}\` in haproxy.cfg.`,
    }
  })
}
