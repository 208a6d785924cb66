import {once} from 'node:events'
import {createServer, type Server} from 'node:http'

/** Counters of one process: requests, and failures by status code; a code without failures has no series yet. */
export interface Process {
  readonly side: string
  readonly instance?: string
  total: number
  events: number
}

export interface Exporter {
  readonly address: string
  /** What it exposes; change it freely. */
  processes: Process[]
  close(): Promise<void>
}

/** A small exporter in the text format of Prometheus: `requests_total{track,code}`, of which code 500 are the failures. */
export async function startExporter(processes: Process[] = [], port = 0): Promise<Exporter> {
  const exporter = {processes}
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/plain; version=0.0.4')
    response.end(`# TYPE requests_total counter\n${exporter.processes.map(lines).join('')}`)
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(exporter, {address: addressOf(server), close: () => stop(server)})
}

function lines({side, instance, total, events}: Process): string {
  const line = (code: string, value: number) => {
    const named = instance === undefined ? '' : `,instance=${JSON.stringify(instance)}`
    return `requests_total{track="${side}",code="${code}"${named}} ${value}\n`
  }
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
