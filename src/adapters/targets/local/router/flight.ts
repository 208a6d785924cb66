import {IncomingMessage, type ServerResponse} from 'node:http'
import type {Side} from './side.ts'

/** A request on its way through the router; the fields are set when it is sent on. */
export class RoutedRequest extends IncomingMessage {
  side: Side | undefined
  /** Milliseconds, monotonic. */
  startedAt = 0
  /** Attempts that failed so far. */
  failures = 0
  /** Status that the server answered; 0 before. */
  status = 0
  /** The client asked for an end of its connection. */
  wantsClose = false
}

export type Answer = ServerResponse<RoutedRequest>

/** May be sent again when no byte of an answer came: it changes nothing (RFC 9110 §9.2.1) and has no body to repeat. */
export function isRepeatable({method, headers}: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') return false
  return headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0'
}

/** The connection broke rather than was refused: perhaps an idle one that the server was just closing. */
export function isBroken(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
}
