import {connect} from 'node:net'
import {messageOf, RefugeError} from '../../../kernel/errors.ts'
import {type Tunnel, tunnel} from '../../ssh/tunnel.ts'
import type {Settings, Socket} from './settings.ts'

/** Sends one line to the runtime API and gives back the whole answer. Unreachable or silent: RFG-301. */
export type Ask = (line: string) => Promise<string>

/** Longest silence on the socket, in milliseconds. */
const LIMIT = 5000
/** More than the statistics of a hundred thousand servers. */
const LARGEST = 64 * 1024 * 1024

export function openSocket(
  {socket, via}: Pick<Settings, 'socket' | 'via'>,
  env: Readonly<Record<string, string>>,
): Ask {
  if (via === undefined) {
    return (line) => ask(socket, line).catch((thrown: unknown) => fail(nameOf(socket), messageOf(thrown), thrown))
  }
  const far = tunnel(via, 'path' in socket ? socket.path : `${socket.host}:${socket.port}`, env)
  return (line) => askThrough(far, line, `${nameOf(socket)} on ${via.host}`)
}

async function askThrough(far: Tunnel, line: string, name: string): Promise<string> {
  try {
    const answer = await ask({path: await far.path()}, line)
    // ssh answers for a socket that is not there by closing the channel; HAProxy ends every answer with a line.
    if (answer === '') throw new Error('no answer')
    return answer
  } catch (thrown) {
    return fail(name, [messageOf(thrown), far.lastWords()].filter(isNew).join('; '), thrown)
  }
}

const isNew = (it: string, index: number, all: readonly string[]) => it !== '' && all.indexOf(it) === index

function ask(socket: Socket, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const connection = connect(socket)
    const chunks: Buffer[] = []
    let size = 0
    const end = (error?: Error) => {
      connection.destroy()
      if (error === undefined) resolve(Buffer.concat(chunks).toString('utf8'))
      else reject(error)
    }
    connection.setTimeout(LIMIT, () => end(new Error(`no answer within ${LIMIT / 1000} s`)))
    connection.on('error', end)
    connection.on('data', (chunk) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > LARGEST) end(new Error('the answer does not end'))
    })
    connection.on('end', () => end())
    connection.write(`${line}\n`)
  })
}

function nameOf(socket: Socket): string {
  return 'path' in socket ? socket.path : `tcp://${socket.host}:${socket.port}`
}

function fail(name: string, reason: string, cause: unknown): never {
  throw new RefugeError('RFG-301', `the runtime API of HAProxy at ${name} cannot be reached: ${reason}`, {
    cause,
    hint:
      'Check that HAProxy runs, that its configuration has `stats socket … level admin` at this place, and that this ' +
      'user may open it; with `via`, that `ssh -o BatchMode=yes -o StrictHostKeyChecking=yes` gets in.',
  })
}
