import {once} from 'node:events'
import {chmod, rm} from 'node:fs/promises'
import {createServer, type Socket} from 'node:net'
import {createInterface} from 'node:readline'
import type {Reply, Request} from './protocol.ts'

/** Listens on a unix socket of the owner alone; one JSON line in, one out. A socket that a killed router left is replaced. */
export async function listenForControl(path: string, answer: (request: Request) => Promise<Reply>): Promise<void> {
  await rm(path, {force: true})
  const server = createServer((socket) => void serve(socket, answer).catch(() => socket.destroy()))
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
}

async function serve(socket: Socket, answer: (request: Request) => Promise<Reply>): Promise<void> {
  socket.on('error', () => {})
  for await (const line of createInterface({input: socket})) {
    const reply = await answer(JSON.parse(line) as Request).catch(
      (thrown: unknown): Reply => ({kind: 'refused', reason: String(thrown)}),
    )
    socket.write(`${JSON.stringify(reply)}\n`, () => {
      if (reply.kind === 'stopping') process.exit(0)
    })
  }
}
