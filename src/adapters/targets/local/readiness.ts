import {get} from 'node:http'
import type {Listen} from './router/protocol.ts'

/** Longest wait for one answer, in milliseconds. */
const LIMIT = 2000

/** Does the server answer 2xx at the path? */
export function answersWell({host, port}: Listen, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({host, port, path, agent: false, timeout: LIMIT}, (answer) => {
      answer.resume()
      const status = answer.statusCode ?? 0
      resolve(status >= 200 && status < 300)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })
}
