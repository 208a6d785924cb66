import {createServer, type IncomingMessage, type Server} from 'node:http'
import type {Socket} from 'node:net'
import {createProxyServer, type ProxyServer} from 'httpxy'
import {chooser} from './choose.ts'
import {type Answer, isBroken, isRepeatable, RoutedRequest} from './flight.ts'
import type {Side} from './side.ts'

export type Sides = readonly [Side, Side]

/** A failed request is tried again only if it failed early: nobody waits twice for a server that hangs. */
const RETRY_WITHIN = 10_000
/** Longer than the idle time of usual clients, so that they and not we close a connection. */
const IDLE_CLIENT = 75_000

const ignore = () => {}

/** The server that users talk to. Who answers is read from the weights of the two sides, request by request. */
export function dataPlane(sides: Sides): Server<typeof RoutedRequest> {
  const proxy = createProxyServer()
  const choose = chooser()
  const next = () => sides[choose(sides[1].weight / 100)]
  count(proxy, sides)
  const server = createServer({IncomingMessage: RoutedRequest, keepAliveTimeout: IDLE_CLIENT, requestTimeout: 0})
  server.on('request', (request, answer: Answer) => {
    if (request.headers.connection === 'close' && request.httpVersionMinor === 1) {
      request.wantsClose = true
      request.headers.connection = 'keep-alive' // of the connection to our server, which stays
    }
    request.startedAt = performance.now()
    answer.once('close', () => {
      if (request.side !== undefined) request.side.inFlight--
    })
    send(proxy, next(), request, answer)
  })
  server.on('upgrade', (request, socket: Socket, head) => upgrade(proxy, next(), request, socket, head))
  return server
}

function send(proxy: ProxyServer, side: Side, request: RoutedRequest, answer: Answer): void {
  if (request.side !== undefined) request.side.inFlight--
  request.side = side
  side.inFlight++
  if (side.door === undefined) unanswered(side, answer)
  else proxy.web(request, answer, side.door.web).catch(ignore)
}

function upgrade(proxy: ProxyServer, side: Side, request: RoutedRequest, socket: Socket, head: Buffer): void {
  side.requests++
  if (side.door === undefined) {
    side.errors++
    socket.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
    return
  }
  request.side = side
  side.inFlight++
  socket.once('close', () => side.inFlight--)
  proxy.ws(request, socket, side.door.upgrade, head).catch(ignore)
}

/** Counts what comes back: a request when its answer begins, or when it is known that none comes. */
function count(proxy: ProxyServer, sides: Sides): void {
  proxy.on('proxyRes', (upstream, message) => {
    const request = routed(message)
    const {side} = request
    if (side === undefined) return
    request.status = upstream.statusCode ?? 0
    side.requests++
    if (request.status >= 500) side.errors++
    // The connection to the client is ours: what the server says of its own must not reach it (RFC 9110 §7.6.1).
    upstream.headers.connection = request.wantsClose ? 'close' : 'keep-alive'
    delete upstream.headers['keep-alive']
  })
  proxy.on('end', (message) => {
    const {side, startedAt} = routed(message)
    side?.latency.record(performance.now() - startedAt)
  })
  proxy.on('error', (error, message, answer) => {
    if (message === undefined || answer === undefined) return
    if ('writeHead' in answer) failed(proxy, sides, error, routed(message), answer as Answer)
    else {
      const {side} = routed(message)
      if (side !== undefined) side.errors++
      answer.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
    }
  })
}

function routed(message: IncomingMessage): RoutedRequest {
  return message as RoutedRequest // createServer makes no other
}

/** An attempt without an answer, or with half of one. A client that went away is nobody's error. */
function failed(proxy: ProxyServer, sides: Sides, error: Error, request: RoutedRequest, answer: Answer): void {
  const {side, status} = request
  if (side === undefined || request.socket.destroyed) return
  if (status > 0) {
    if (status < 500) side.errors++
    return
  }
  const next = secondChance(sides, side, error, request)
  if (next === undefined) {
    unanswered(side, answer)
    return
  }
  if (next !== side) {
    side.requests++
    side.errors++ // the other side helps out; this one has failed all the same
  }
  send(proxy, next, request, answer)
}

/** Who may try a request that got no byte: the same side once when its connection broke, then the other if it has traffic. */
function secondChance(sides: Sides, side: Side, error: Error, request: RoutedRequest): Side | undefined {
  const {failures} = request
  if (failures > 1 || !isRepeatable(request) || performance.now() - request.startedAt > RETRY_WITHIN) return undefined
  request.failures = failures === 0 && isBroken(error) ? 1 : 2
  if (request.failures === 1) return side
  const other = side === sides[0] ? sides[1] : sides[0]
  return other.weight > 0 && other.door !== undefined ? other : undefined
}

function unanswered(side: Side, answer: Answer): void {
  side.requests++
  side.errors++
  if (answer.headersSent || answer.destroyed) return
  answer.writeHead(502, {'content-type': 'text/plain; charset=utf-8'})
  answer.end('502 Bad Gateway: the server behind this router did not answer\n')
}
