import {once} from 'node:events'
import {createServer, type Server} from 'node:http'

/** Counters of one process: requests, and failures by status code; a code without failures has no series yet. */
export interface Process {
  readonly side: string
  readonly instance?: string
  total: number
  events: number
}

/** Durations or a level of one process. */
export interface Measured {
  readonly side: string
  readonly instance?: string
  /** Counts up to each bound. */
  readonly buckets?: readonly (readonly [le: string, count: number])[]
  readonly level?: number
}

export interface Exporter {
  readonly address: string
  /** What it exposes; change it freely. */
  processes: Process[]
  measured: Measured[]
  close(): Promise<void>
}

/**
 * A small exporter in the text format of Prometheus: `requests_total{track,code}`, of which code 500 are the failures,
 * `duration_seconds_bucket{track,le}` and `load{track}`.
 */
export async function startExporter(processes: Process[] = [], port = 0): Promise<Exporter> {
  const exporter: Pick<Exporter, 'processes' | 'measured'> = {processes, measured: []}
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/plain; version=0.0.4')
    response.end(textOf(exporter))
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(exporter, {address: addressOf(server), close: () => stop(server)})
}

function textOf({processes, measured}: Pick<Exporter, 'processes' | 'measured'>): string {
  const durations = measured.flatMap((it) =>
    (it.buckets ?? []).map(([le, count]) => `duration_seconds_bucket{${labelsOf(it)},le="${le}"} ${count}\n`),
  )
  const levels = measured.flatMap((it) => (it.level === undefined ? [] : [`load{${labelsOf(it)}} ${it.level}\n`]))
  return [
    '# TYPE requests_total counter\n',
    ...processes.map(lines),
    '# TYPE duration_seconds histogram\n',
    ...durations,
    '# TYPE load gauge\n',
    ...levels,
  ].join('')
}

const labelsOf = ({side, instance}: Pick<Process, 'side' | 'instance'>) =>
  `track="${side}"${instance === undefined ? '' : `,instance=${JSON.stringify(instance)}`}`

function lines(process: Process): string {
  const {total, events} = process
  const line = (code: string, value: number) => `requests_total{${labelsOf(process)},code="${code}"} ${value}\n`
  return line('200', total - events) + (events > 0 ? line('500', events) : '')
}

export function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `127.0.0.1:${address.port}`
}

export async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
