import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer as createHttp, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createServer as createHttps} from 'node:https'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {freePort} from './free-port.ts'

/** A real git server over a folder of bare repositories. */
export interface GitServer {
  /** URL of the folder, with a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

export interface GitHttpsServer extends GitServer {
  /** The certificate that a client must trust (`GIT_SSL_CAINFO`). */
  readonly certificate: string
}

/** `git daemon`: reading and writing for everybody, on loopback. */
export async function gitDaemon(folder: string): Promise<GitServer> {
  const port = await freePort()
  const child = spawn(
    'git',
    [
      'daemon',
      '--listen=127.0.0.1',
      `--port=${port}`,
      `--base-path=${folder}`,
      '--export-all',
      '--reuseaddr',
      '--enable=receive-pack',
    ],
    {stdio: 'ignore', detached: true},
  )
  const url = `git://127.0.0.1:${port}/`
  for (let i = 0; i < 100 && !isListening(port); i++) await setTimeout(20)
  return {
    url,
    async close() {
      if (child.pid !== undefined && child.exitCode === null) {
        process.kill(-child.pid, 'SIGKILL')
        await once(child, 'exit')
      }
    },
  }
}

function isListening(port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return readFileSync('/proc/net/tcp', 'utf8').includes(`0100007F:${hex} 00000000:0000 0A`)
}

/** What happens around a request: a fault is injected here. */
export interface Around {
  before?(request: IncomingMessage): Promise<void> | void
  /** git has done its work, and the client does not know yet. */
  after?(request: IncomingMessage): Promise<void> | void
}

export interface HttpOptions extends Around {
  /** Without this token (as `x-access-token`'s password, like GitHub) the answer is 401. */
  readonly token?: string
}

/** The smart HTTP protocol by git's own backend. */
export async function gitHttp(folder: string, options: HttpOptions = {}): Promise<GitServer> {
  return listen(createHttp(), 'http', folder, options)
}

/** The same behind TLS, with a certificate that only this server has. */
export async function gitHttps(folder: string, options: HttpOptions = {}): Promise<GitHttpsServer> {
  const keys = mkdtempSync(join(tmpdir(), 'refuge-tls-'))
  const [key, certificate] = [join(keys, 'key.pem'), join(keys, 'certificate.pem')]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2']
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', certificate], {stdio: 'ignore'})
  const server = createHttps({key: readFileSync(key), cert: readFileSync(certificate)})
  const it = await listen(server, 'https', folder, options)
  return {
    ...it,
    certificate,
    async close() {
      await it.close()
      rmSync(keys, {recursive: true, force: true})
    },
  }
}

async function listen(server: Server, scheme: string, folder: string, options: HttpOptions): Promise<GitServer> {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    serveGit(request, response, folder, options).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  return {
    url: `${scheme}://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Answers one request of a git client. */
export async function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  options: HttpOptions = {},
): Promise<void> {
  const basic = `Basic ${Buffer.from(`x-access-token:${options.token}`).toString('base64')}`
  if (options.token !== undefined && request.headers.authorization?.toLowerCase() !== basic.toLowerCase()) {
    response.writeHead(401, {'www-authenticate': 'Basic realm="git"'}).end()
    return
  }
  await options.before?.(request)
  const reply = await backend(request, folder)
  await options.after?.(request)
  const end = reply.indexOf('\r\n\r\n')
  const headers = reply.subarray(0, end).toString('latin1').split('\r\n')
  const pairs = headers.map((it) => [it.slice(0, it.indexOf(':')), it.slice(it.indexOf(':') + 1).trim()] as const)
  const status = pairs.find(([name]) => name === 'Status')?.[1] ?? '200'
  response.writeHead(Number.parseInt(status, 10), Object.fromEntries(pairs.filter(([name]) => name !== 'Status')))
  response.end(reply.subarray(end + 4))
}

/** `git http-backend` as a CGI program (RFC 3875); answers with headers and body. */
async function backend(request: IncomingMessage, folder: string): Promise<Buffer> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const child = spawn('git', ['-c', 'http.receivepack=true', 'http-backend'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'ada',
      REMOTE_ADDR: '127.0.0.1',
    },
  })
  child.stdin.on('error', () => undefined) // it may answer without reading all
  request.pipe(child.stdin)
  return Buffer.concat(await Array.fromAsync(child.stdout as AsyncIterable<Buffer>))
}
