import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/** Real programs that suites run against, and how to get each. */
export const ENGINES = {
  haproxy: {program: 'haproxy', install: 'scripts/engines.sh haproxy (Debian: apt install haproxy)'},
  prometheus: {program: 'prometheus', install: 'scripts/engines.sh prometheus (Debian: apt install prometheus)'},
  sshd: {program: 'sshd', install: 'scripts/engines.sh ssh (Debian: apt install openssh-server)'},
  age: {program: 'age', install: 'scripts/engines.sh age (Debian: apt install age)'},
  zstd: {program: 'zstd', install: 'scripts/engines.sh zstd (Debian: apt install zstd)'},
  act: {program: 'act', install: 'scripts/engines.sh act (needs Go)'},
  git: {program: 'git', install: 'apt install git'},
  chromium: {program: 'chromium', install: 'scripts/engines.sh chromium (Debian: apt install chromium)'},
  openssl: {program: 'openssl', install: 'scripts/engines.sh openssl (Debian: apt install openssl)'},
} as const

export type Engine = keyof typeof ENGINES

/** The absolute path of an engine, or undefined. */
export function findEngine(engine: Engine): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((it) => join(it, ENGINES[engine].program)).find((it) => existsSync(it))
}

/** The path of an engine that must be there. */
export function requireEngine(engine: Engine): string {
  const path = findEngine(engine)
  if (path === undefined) throw new Error(`${engine} is missing: ${ENGINES[engine].install}`)
  return path
}
