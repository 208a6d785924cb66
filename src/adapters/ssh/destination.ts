/** A machine that is reached by the system's OpenSSH. Paths are absolute. */
export interface Destination {
  /** `user@host` or a host of ssh_config. */
  readonly host: string
  readonly port?: number
  /** Private key. */
  readonly identity?: string
  /** Known hosts; without it, the user's. */
  readonly knownHosts?: string
  /** Folder there in which commands run; without it, the login's home. */
  readonly folder?: string
}

/** The argv of ssh up to and with the destination: never asks, never trusts an unknown host, notices a dead line. */
export function sshArguments(to: Destination, extra: readonly string[] = []): readonly string[] {
  const options = ['BatchMode=yes', 'StrictHostKeyChecking=yes', 'ConnectTimeout=5', 'ServerAliveInterval=5']
  if (to.knownHosts !== undefined) options.push(`UserKnownHostsFile=${quoted(to.knownHosts)}`)
  if (to.identity !== undefined) options.push(`IdentityFile=${quoted(to.identity)}`, 'IdentitiesOnly=yes')
  if (to.port !== undefined) options.push(`Port=${to.port}`)
  return ['ssh', '-T', ...options.flatMap((it) => ['-o', it]), ...extra, '--', to.host]
}

/** A path in an option of ssh: it splits at blanks and expands `%` (ssh_config(5), TOKENS). */
function quoted(path: string): string {
  return `"${path.replaceAll('%', '%%')}"`
}

/** A value as one word of a POSIX shell. */
export function shellWord(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`
}
