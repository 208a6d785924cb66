import {connect} from 'node:net'
import {join} from 'node:path'
import {messageOf, RefugeError} from '../../../kernel/errors.ts'
import {CONTROL_SOCKET, type Reply, type Request} from './router/protocol.ts'

/** Milliseconds that a reply may take. */
const LIMIT = 5000

/** Asks the router of a state folder; undefined when none runs. Silent or broken: RFG-301. */
export async function askRouter(folder: string, request: Request): Promise<Reply | undefined> {
  try {
    return JSON.parse(await exchange(join(folder, CONTROL_SOCKET), JSON.stringify(request))) as Reply
  } catch (thrown) {
    if (isAbsent(thrown)) return undefined
    throw new RefugeError('RFG-301', `the local router does not answer in ${folder}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: `End its process and try again: it takes up its split where it was. Its log is ${join(folder, 'router.log')}.`,
    })
  }
}

function isAbsent(thrown: unknown): boolean {
  if (!(thrown instanceof Error && 'code' in thrown)) return false
  return thrown.code === 'ENOENT' || thrown.code === 'ECONNREFUSED'
}

function exchange(path: string, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    let text = ''
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    socket.setEncoding('utf8')
    socket.setTimeout(LIMIT, () => fail(new Error(`no reply within ${LIMIT / 1000} s`)))
    socket.on('error', fail)
    socket.on('end', () => fail(new Error('it hung up')))
    socket.on('data', (chunk) => {
      text += chunk
      if (!text.endsWith('\n')) return
      socket.destroy()
      resolve(text)
    })
    socket.write(`${line}\n`)
  })
}
