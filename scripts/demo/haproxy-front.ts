import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {freePort} from '../../test/support/free-port.ts'
import type {Front} from './front.ts'

/** A real HAProxy with two servers, which the shop's own script starts. */
export async function haproxyFront(root: string): Promise<Front> {
  const [users, blue, green] = await Promise.all([freePort(), freePort(), freePort()])
  const socket = join(root, 'admin.sock')
  const slots = join(root, 'run')
  mkdirSync(slots)
  writeFileSync(join(root, 'haproxy.cfg'), haproxy(socket, users, blue, green))
  let stopProxy = (): unknown => undefined
  return {
    target: `{ kind: haproxy, socket: ${JSON.stringify(socket)}, backend: shop, slots: [blue, green], start: ./start.sh }`,
    url: `http://127.0.0.1:${users}/`,
    async start() {
      fill(join(root, 'shop/start.sh'), {blue: String(blue), green: String(green), run: slots})
      const proxy = spawn('haproxy', ['-db', '-f', join(root, 'haproxy.cfg')], {stdio: 'ignore'})
      stopProxy = () => proxy.kill('SIGKILL')
      while (!existsSync(socket) && proxy.exitCode === null) await setTimeout(20)
    },
    async stop() {
      stopProxy()
      for (const slot of readdirSync(slots)) kill(join(slots, slot, 'pid'))
    },
  }
}

function fill(path: string, values: Readonly<Record<string, string>>): void {
  const text = Object.entries(values).reduce(
    (it, [name, value]) => it.replaceAll(`@${name}@`, value),
    readFileSync(path, 'utf8'),
  )
  writeFileSync(path, text, {mode: 0o755})
}

function kill(path: string): void {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

const haproxy = (socket: string, users: number, blue: number, green: number) => `global
  stats socket ${socket} mode 600 level admin
defaults
  mode http
  timeout connect 1s
  timeout client 10s
  timeout server 10s
  option redispatch 1
  retries 2
frontend users
  bind 127.0.0.1:${users}
  default_backend shop
backend shop
  balance roundrobin
  option httpchk GET /health
  server blue 127.0.0.1:${blue} weight 100 check inter 100 fall 2 rise 1
  server green 127.0.0.1:${green} weight 0 check inter 100 fall 2 rise 1
`
