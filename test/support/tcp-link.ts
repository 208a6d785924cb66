import {once} from 'node:events'
import {type AddressInfo, connect, createServer, type Socket} from 'node:net'
import {setTimeout} from 'node:timers/promises'

/** A link to a server on loopback: slow, counted, and cut when asked to. */
export interface Link {
  readonly port: number
  /** Bytes that went to the server and that came from it, and connections, until now. */
  readonly counted: {up: number; down: number; connections: number}
  close(): Promise<void>
}

export interface LinkOptions {
  /** Milliseconds that every byte takes in one direction: half a round trip. */
  readonly delay?: number
  /** The link breaks after so many bytes from the server. */
  readonly cutAfter?: number
}

export async function tcpLink(
  target: number,
  {delay = 0, cutAfter = Number.POSITIVE_INFINITY}: LinkOptions = {},
): Promise<Link> {
  const counted = {up: 0, down: 0, connections: 0}
  const open = new Set<Socket>()
  const server = createServer((client) => {
    counted.connections++
    const upstream = connect(target, '127.0.0.1')
    for (const it of [client, upstream]) {
      open.add(it)
      it.setNoDelay(true)
      it.on('error', () => undefined)
      it.on('close', () => open.delete(it))
    }
    const cut = () => {
      client.destroy()
      upstream.destroy()
    }
    // A handshake takes a round trip of its own before the first byte can be sent.
    pass(client, upstream, 2 * delay, delay, (bytes) => {
      counted.up += bytes
    })
    pass(upstream, client, 0, delay, (bytes) => {
      counted.down += bytes
      if (counted.down > cutAfter) cut()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    counted,
    async close() {
      for (const it of open) it.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Bytes keep their order, each as late as the link is long; the end comes as late as they do. */
function pass(from: Socket, to: Socket, handshake: number, delay: number, count: (bytes: number) => void): void {
  const opened = performance.now() + handshake
  let last: Promise<unknown> = Promise.resolve()
  const later = (work: () => void) => {
    const due = Math.max(performance.now(), opened) + delay
    last = last.then(() => setTimeout(Math.max(0, due - performance.now()))).then(work)
  }
  from.on('data', (data) => {
    count(data.length)
    later(() => to.writable && to.write(data))
  })
  from.on('end', () => later(() => to.end()))
  from.on('close', () => later(() => to.destroy()))
}
