import {once} from 'node:events'
import {createServer} from 'node:http'
import {type AddressInfo, connect, type Socket} from 'node:net'

/** A proxy of a company: it alone knows where a name leads, and every tunnel goes to the same port of this machine. */
export interface ConnectProxy {
  readonly url: string
  /** `host:port` of each tunnel that was asked for. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

export async function connectProxy(port: number): Promise<ConnectProxy> {
  const asked: string[] = []
  const open = new Set<Socket>()
  const server = createServer()
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '')
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      client.pipe(upstream).pipe(client)
    })
    for (const it of [client, upstream]) {
      open.add(it)
      it.on('error', () => undefined)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      for (const it of open) it.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
