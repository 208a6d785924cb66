import {createHash} from 'node:crypto'
import {createServer} from 'node:http'

/** A small server to deploy: PORT from the environment (or the first argument), behaviour by path. */
const port = Number(process.argv[2] ?? process.env.PORT)
const slot = process.env.REFUGE_SLOT ?? ''
const failing = Number(process.env.FAILING ?? 0)
const slower = Number(process.env.SLOWER ?? 0)
const durations = newDurations()

const server = createServer((request, response) => {
  response.setHeader('x-slot', slot)
  const path = request.url ?? '/'
  if (path === '/crash') process.exit(3)
  if (path === '/close') response.setHeader('connection', 'close')
  if (path === '/fail' || (path === '/' && Math.random() < failing)) response.statusCode = 500
  if (path === '/environment') return void response.end(JSON.stringify(process.env))
  if (path === '/slow') return void setTimeout(() => response.end(slot), 700)
  if (path === '/metrics') return void response.end(durations.text())
  const began = performance.now()
  const answer = () => {
    if (path === '/') durations.add((performance.now() - began) / 1000)
    response.end(`${slot} ${process.env.REFUGE_REVISION ?? ''}\n`)
  }
  if (path === '/' && slower > 0) return void setTimeout(answer, slower * (1 + Math.random()))
  answer()
})

/** How long requests took, as a classic histogram of Prometheus. */
function newDurations() {
  const bounds = [0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.5]
  const counts = bounds.map(() => 0)
  let all = 0
  return {
    add(seconds: number) {
      all++
      for (const [place, bound] of bounds.entries()) if (seconds <= bound) counts[place] = (counts[place] ?? 0) + 1
    },
    text() {
      const line = (le: string, count: number) => `duration_seconds_bucket{track="${slot}",le="${le}"} ${count}\n`
      return [...bounds.map((it, place) => line(String(it), counts[place] ?? 0)), line('+Inf', all)].join('')
    },
  }
}

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
