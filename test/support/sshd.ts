import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {requireEngine} from './engines.ts'
import {freePort} from './free-port.ts'

/** An sshd of our own on a high port, that lets this user in with a key of its own. */
export interface Sshd {
  readonly via: {readonly ssh: string; readonly port: number; readonly identity: string; readonly 'known-hosts': string}
  /** A known_hosts file with another key for this host. */
  readonly strangeHosts: string
  close(): Promise<void>
}

export async function startSshd(): Promise<Sshd> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge sshd-'))
  const path = (name: string) => join(folder, name)
  for (const key of ['host', 'user', 'strange']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path(key)])
  }
  const port = await freePort()
  const publicKey = (key: string) => readFileSync(path(`${key}.pub`), 'utf8')
  writeFileSync(path('authorized_keys'), publicKey('user'))
  writeFileSync(path('known_hosts'), `[127.0.0.1]:${port} ${publicKey('host')}`)
  writeFileSync(path('strange_hosts'), `[127.0.0.1]:${port} ${publicKey('strange')}`)
  writeFileSync(
    path('sshd_config'),
    `Port ${port}
ListenAddress 127.0.0.1
HostKey "${path('host')}"
AuthorizedKeysFile "${path('authorized_keys')}"
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
AllowStreamLocalForwarding yes
`,
  )
  if (userInfo().uid === 0) mkdirSync('/run/sshd', {recursive: true}) // where Debian's sshd drops its privileges
  const child = spawn(requireEngine('sshd'), ['-D', '-e', '-f', path('sshd_config')], {stdio: 'ignore'})
  await untilListening(port)
  return {
    via: {ssh: `${userInfo().username}@127.0.0.1`, port, identity: path('user'), 'known-hosts': path('known_hosts')},
    strangeHosts: path('strange_hosts'),
    async close() {
      child.kill()
      await once(child, 'exit')
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 250; attempt++) {
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
    await setTimeout(20)
  }
  throw new Error(`sshd does not listen on port ${port}`)
}
