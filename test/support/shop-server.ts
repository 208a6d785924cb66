import {createHash} from 'node:crypto'
import {createServer} from 'node:http'

/** A small server to deploy: PORT from the environment (or the first argument), behaviour by path. */
const port = Number(process.argv[2] ?? process.env.PORT)
const slot = process.env.REFUGE_SLOT ?? ''
const failing = Number(process.env.FAILING ?? 0)

const server = createServer((request, response) => {
  response.setHeader('x-slot', slot)
  const path = request.url ?? '/'
  if (path === '/crash') process.exit(3)
  if (path === '/close') response.setHeader('connection', 'close')
  if (path === '/fail' || (path === '/' && Math.random() < failing)) response.statusCode = 500
  if (path === '/environment') return void response.end(JSON.stringify(process.env))
  if (path === '/slow') return void setTimeout(() => response.end(slot), 700)
  response.end(`${slot} ${process.env.REFUGE_REVISION ?? ''}\n`)
})

// A WebSocket that says its slot once (RFC 6455 §4.2.2 and §5.2: one unmasked text frame).
server.on('upgrade', (request, socket) => {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
  const accept = createHash('sha1').update(key).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  socket.write(Buffer.concat([Buffer.from([0x81, slot.length]), Buffer.from(slot)]))
})

server.listen(port, '127.0.0.1')
