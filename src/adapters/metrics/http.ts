import {readFile} from 'node:fs/promises'
import {type IncomingMessage, request as plainRequest, type RequestOptions} from 'node:http'
import {request as tlsRequest} from 'node:https'
import {resolve} from 'node:path'
import {messageOf, RefugeError} from '../../kernel/errors.ts'
import {oneLine} from '../../kernel/escape.ts'
import type {Options, Place} from '../../ports/neighbours.ts'
import {readerOf} from './read-options.ts'

/** An answer, whatever its status. */
export interface Answer {
  readonly status: number
  readonly body: string
  /** The server's clock, where it says. */
  readonly date: Date | undefined
}

/** A way to a server: everything about it but the path. */
export interface Connection {
  /** GET, or POST of a form. Unreachable, too slow, too much: RFG-411. Redirects are not followed: they could take the token along. */
  readonly ask: (url: URL, form?: URLSearchParams) => Promise<Answer>
  /** Words of the server, for a message: one line, short, without our secrets. */
  readonly quote: (words: string) => string
}

const LARGEST = 16 * 1024 * 1024
const LONGEST_QUOTE = 300

/** Reads the options that all sources over HTTP share; RFG-410. */
export function connectionOf(kind: string, options: Options, {folder}: Pick<Place, 'folder'>): Connection {
  const read = readerOf(kind, options)
  const [token, username, password] = [read.optional('token'), read.optional('username'), read.optional('password')]
  const ca = read.optional('ca')
  const timeout = read.duration('timeout', '5s')
  const more = headersOf(options.headers)
  const basic = username && `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}`
  const authorization = token ? `Bearer ${token}` : basic
  const headers = {accept: 'application/json', ...more, ...(authorization ? {authorization} : {})}
  for (const [name, value] of Object.entries(headers)) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw read.wrong(name, 'a text without line breaks')
  }
  const secrets = [token, password, basic, ...Object.values(more)].filter((it) => it !== undefined && it.length > 3)
  const quote = (words: string) =>
    secrets.reduce<string>((text, it) => text.replaceAll(it ?? '', '***'), oneLine(words)).slice(0, LONGEST_QUOTE)
  return {
    quote,
    async ask(url, form) {
      const certificates = ca === undefined ? {} : {ca: await authorities(kind, resolve(folder, ca))}
      try {
        return await exchange(url, {headers, signal: AbortSignal.timeout(timeout), ...certificates}, form)
      } catch (thrown) {
        throw unreachable(kind, quote(wordsOf(thrown, url, timeout)))
      }
    },
  }
}

function headersOf(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(entries.map(([name, it]) => [name.toLowerCase(), String(it)]))
}

async function authorities(kind: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw readerOf(kind, {}).wrong('ca', 'a file that can be read')
  }
}

function unreachable(kind: string, words: string): RefugeError {
  return new RefugeError('RFG-411', `the ${kind} source does not answer: ${words}`, {
    hint: 'Check `url` under sources, and that this machine may reach it; `refuge doctor` asks it once.',
  })
}

/** Node's messages name the address: only what went wrong is said. */
function wordsOf(thrown: unknown, url: URL, timeout: number): string {
  const {name, code} = thrown as {name?: string; code?: string}
  if (name === 'TimeoutError' || name === 'AbortError') return `no answer within ${timeout} ms`
  const words = messageOf(thrown).replaceAll(url.href, 'it').replaceAll(url.host, 'it').replaceAll(url.hostname, 'it')
  return code === undefined ? words : `${code}${words.includes(code) ? '' : ` (${words})`}`
}

function exchange(url: URL, options: RequestOptions, form?: URLSearchParams): Promise<Answer> {
  const body = form?.toString()
  const type = body === undefined ? {} : {'content-type': 'application/x-www-form-urlencoded'}
  const all = {
    ...options,
    method: body === undefined ? 'GET' : 'POST',
    headers: {...headersOf(options.headers), ...type},
  }
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, all, (response) => {
      collect(response).then(done, fail)
    })
    request.on('error', fail)
    request.end(body)
  })
}

async function collect(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST) throw new Error(`the answer is larger than ${LARGEST} bytes`)
    chunks.push(chunk)
  }
  const date = new Date(response.headers.date ?? '')
  return {
    status: response.statusCode ?? 0,
    body: Buffer.concat(chunks).toString('utf8'),
    date: Number.isNaN(date.getTime()) ? undefined : date,
  }
}

/** The address in the options: http or https, without a name and password in it; RFG-410. */
export function addressOf(kind: string, options: Options, fill: (text: string) => string = (it) => it): URL {
  const read = readerOf(kind, options)
  const url = URL.parse(fill(read.text('url')))
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw read.wrong('url', 'an address that begins with http:// or https://')
  if (url.username || url.password)
    throw read.wrong('url', "an address without a password in it: use 'username' and 'password'")
  return url
}
