import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {parse, stringify} from 'yaml'
import {haproxyLab} from '../haproxy.ts'
import {startSshd} from '../sshd.ts'

const EXAMPLE = join(import.meta.dirname, '../../../examples/haproxy-ssh')

/** The machine that serves users: a real HAProxy, a clone of the service with its start script, and the way in by ssh. */
export interface Edge {
  readonly url: string
  /** What the environment of the workflow holds. */
  readonly secrets: {readonly EDGE_SSH_KEY: string}
  readonly variables: {readonly EDGE_KNOWN_HOSTS: string}
  /** The example's refuge.yml with this machine's addresses and times that a test can wait for. */
  readonly configuration: string
  close(): Promise<void>
}

const STRATEGIES = {
  canary: {
    steps: [
      {traffic: '10%', dwell: '3s'},
      {traffic: '50%', dwell: '40s'},
    ],
    'at-least': '2s',
    bake: '2s',
    interval: '1s',
    warmup: '0s',
    lease: '5s',
  },
}

export async function openEdge(remote: string): Promise<Edge> {
  const [lab, sshd] = await Promise.all([haproxyLab(), startSshd()])
  const clone = mkdtempSync(join(tmpdir(), 'refuge-edge-'))
  execFileSync('git', ['clone', '-q', remote, clone], {stdio: 'ignore'})
  writeFileSync(join(clone, 'start.sh'), startScript(lab.ports), {mode: 0o755})
  const {ssh, port, identity, 'known-hosts': knownHosts} = sshd.via
  return {
    url: lab.url,
    secrets: {EDGE_SSH_KEY: readFileSync(identity, 'utf8').trim()},
    variables: {EDGE_KNOWN_HOSTS: readFileSync(knownHosts, 'utf8').trim()},
    configuration: configuration({ssh, port, folder: clone}, lab.socket),
    async close() {
      await Promise.all(['blue', 'green'].map((slot) => end(join(clone, '.slots', slot, 'pid'))))
      await sshd.close()
      await lab.close()
      rmSync(clone, {recursive: true, force: true})
    },
  }
}

function configuration(via: Readonly<Record<string, unknown>>, socket: string): string {
  const example = parse(readFileSync(join(EXAMPLE, 'refuge.yml'), 'utf8')) as {
    targets: {edge: {via: Record<string, unknown>}}
  }
  const {edge} = example.targets
  const targets = {edge: {...edge, via: {...edge.via, ...via}, socket, drain: '1s'}}
  return stringify({...example, targets, strategies: STRATEGIES})
}

/** The example's script, on ports that are free here and with the Node that runs this test. */
function startScript({blue, green}: {blue: number; green: number}): string {
  return readFileSync(join(EXAMPLE, 'start.sh'), 'utf8')
    .replace('8081', String(blue))
    .replace('8082', String(green))
    .replace('set -eu\n', `set -eu\nPATH='${dirname(process.execPath)}':"$PATH"\n`)
}

async function end(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  try {
    process.kill(pid, 'SIGKILL')
    for (;;) {
      process.kill(pid, 0)
      await setTimeout(20)
    }
  } catch {} // it has ended
}
