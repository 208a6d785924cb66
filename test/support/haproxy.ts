import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {requireEngine} from './engines.ts'
import {freePort} from './free-port.ts'

/** A real HAProxy with two slots, and the scripts that fill them. */
export interface HaproxyLab {
  readonly folder: string
  readonly url: string
  readonly socket: string
  readonly tcp: string
  /** Socket of level operator. */
  readonly operator: string
  readonly start: string
  readonly stop: string
  /** Where the server of each slot is expected. */
  readonly ports: {readonly blue: number; readonly green: number}
  runtime(line: string): Promise<string>
  close(): Promise<void>
}

const SHOP = join(import.meta.dirname, 'shop-server.ts')

export interface LabOptions {
  readonly balance?: string
  readonly server?: string
  readonly global?: string
}

export async function haproxyLab({
  balance = 'roundrobin',
  server = 'check inter 100 fall 2 rise 1',
  global = '',
}: LabOptions = {}): Promise<HaproxyLab> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-haproxy-'))
  const [users, tcp, blue, green] = [await freePort(), await freePort(), await freePort(), await freePort()]
  const path = (name: string) => join(folder, name)
  writeFileSync(
    path('haproxy.cfg'),
    `global
  stats socket ${path('admin.sock')} mode 600 level admin
  stats socket ${path('operator.sock')} mode 600 level operator
  stats socket ipv4@127.0.0.1:${tcp} level admin
  ${global}
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
  balance ${balance}
  option httpchk GET /health
  server blue 127.0.0.1:${blue} weight 1 ${server}
  server green 127.0.0.1:${green} weight 0 ${server}
`,
  )
  writeFileSync(path('start.sh'), startScript(folder, blue, green), {mode: 0o755})
  writeFileSync(
    path('stop.sh'),
    `pid=$(cat '${folder}'/$REFUGE_SLOT.pid 2>/dev/null) || exit 0\nkill $pid 2>/dev/null\nrm -f '${folder}'/$REFUGE_SLOT.*\n`,
    {mode: 0o755},
  )
  const child = spawn(requireEngine('haproxy'), ['-db', '-f', path('haproxy.cfg')], {stdio: 'ignore'})
  while (!existsSync(path('admin.sock')) && child.exitCode === null) await setTimeout(20)
  return {
    folder,
    url: `http://127.0.0.1:${users}/`,
    socket: path('admin.sock'),
    tcp: `tcp://127.0.0.1:${tcp}`,
    operator: path('operator.sock'),
    start: `sh '${path('start.sh')}'`,
    stop: `sh '${path('stop.sh')}'`,
    ports: {blue, green},
    runtime: (line) => runtime(path('admin.sock'), line),
    close: () => close(folder, child),
  }
}

/** A file `failing-REVISION` holds the share of requests to `/` that it fails, `slower-REVISION` how many milliseconds these take. Idempotent: leaves a running server of the same revision alone; returns when the server answers. */
function startScript(folder: string, blue: number, green: number): string {
  return `set -e
cd '${folder}'
test "$REFUGE_SLOT" = blue && port=${blue} || port=${green}
if test "$(cat $REFUGE_SLOT.revision 2>/dev/null)" = "$REFUGE_REVISION" && kill -0 $(cat $REFUGE_SLOT.pid) 2>/dev/null; then exit 0; fi
test -f $REFUGE_SLOT.pid && kill $(cat $REFUGE_SLOT.pid) 2>/dev/null || true
env >$REFUGE_SLOT.env
export FAILING=$(cat failing-$REFUGE_REVISION 2>/dev/null || echo 0)
export SLOWER=$(cat slower-$REFUGE_REVISION 2>/dev/null || echo 0)
'${process.execPath}' '${SHOP}' $port >$REFUGE_SLOT.log 2>&1 </dev/null &
echo $! >$REFUGE_SLOT.pid
echo $REFUGE_REVISION >$REFUGE_SLOT.revision
'${process.execPath}' -e '
const {get} = require("node:http")
const look = () => get("http://127.0.0.1:" + process.argv[1], () => process.exit(0)).on("error", () => setTimeout(look, 30))
look()' $port
`
}

async function runtime(path: string, line: string): Promise<string> {
  const socket = connect(path)
  socket.write(`${line}\n`)
  let text = ''
  for await (const chunk of socket) text += chunk
  return text
}

async function close(folder: string, child: ChildProcess): Promise<void> {
  for (const slot of ['blue', 'green']) {
    try {
      process.kill(Number(readFileSync(join(folder, `${slot}.pid`), 'utf8')))
    } catch {} // it does not run
  }
  if (child.exitCode === null && child.signalCode === null) {
    child.kill()
    await once(child, 'exit')
  }
  rmSync(folder, {recursive: true, force: true})
}
