import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** What an operation took: seconds of wall and CPU, and of ours the highest memory in MB. */
export interface Spent {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

/** A folder with a repository, its remote, a key, and `data` to keep: what a user has before the first snapshot. */
export interface Site {
  readonly folder: string
  readonly recipient: string
  readonly key: string
}

const root = join(import.meta.dirname, '../..')

export function makeSite(folder: string): Site {
  git('init', '-q', folder)
  git('-C', folder, 'remote', 'add', 'origin', join(folder, 'origin.git'))
  const key = join(folder, 'key')
  execFileSync('age-keygen', ['-o', key], {stdio: 'ignore'})
  const recipient = execFileSync('age-keygen', ['-y', key], {encoding: 'utf8'}).trim()
  writeFileSync(
    join(folder, 'refuge.yml'),
    [
      'version: 1',
      'service: {name: bench}',
      'environments: {production: {target: here}}',
      'targets: {here: {kind: local, run: ./server, ready: /, listen: "127.0.0.1:8080"}}',
      'backup:',
      '  store: {kind: directory, path: store}',
      `  recipients: [${recipient}]`,
      '  sources:',
      '    files: {kind: files, paths: [data]}',
      '',
    ].join('\n'),
  )
  return {folder, recipient, key}
}

/** No point yet, and records that know of none. */
export function startAnew({folder}: Site): void {
  for (const it of ['store', 'origin.git', 'temporary']) rmSync(join(folder, it), {recursive: true, force: true})
  git('init', '-q', '--bare', join(folder, 'origin.git'))
  mkdirSync(join(folder, 'temporary'))
}

const git = (...args: string[]) => execFileSync('git', args, {stdio: 'ignore'})

/** A snapshot by the action's bundle, from start to end, its event in the records included. */
export function takeSnapshot({folder}: Site): Spent {
  return bundle(folder, ['actions/backup-snapshot/dist/index.js'], {INPUT_VERIFY: 'none', INPUT_CONFIG: 'refuge.yml'})
}

export function verifySnapshot({folder, key}: Site, level: 'stored' | 'restorable'): Spent {
  return bundle(folder, ['cli/dist/index.js', 'backup', 'verify', '--level', level, '--identity', key], {})
}

export function restoreSnapshot({folder, key}: Site): Spent {
  const to = join(folder, 'restored')
  return bundle(folder, ['cli/dist/index.js', 'restore', 'files', '--to', to, '--identity', key], {})
}

/** Says at the end, through a fourth pipe, what the process has used. */
const REPORT = `import {readFileSync, writeSync} from 'node:fs'
process.on('exit', () => {
  const {userCPUTime, systemCPUTime} = process.resourceUsage()
  // What getrusage says of memory begins with the size of the process that started this one.
  const [, peak] = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  writeSync(3, JSON.stringify({cpu: (userCPUTime + systemCPUTime) / 1e6, memory: Number(peak) / 1000}))
})`

function bundle(
  cwd: string,
  [entry = '', ...args]: readonly string[],
  inputs: Readonly<Record<string, string>>,
): Spent {
  const started = performance.now()
  const {status, output} = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`, join(root, entry), ...args],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: cwd,
        GITHUB_WORKSPACE: cwd,
        GITHUB_REPOSITORY: 'acme/bench',
        GITHUB_RUN_ID: '1',
        RUNNER_TEMP: join(cwd, 'temporary'),
        ...inputs,
      },
    },
  )
  const wall = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`${entry} ${args.join(' ')}\n${output.slice(1, 3).join('\n')}`)
  return {wall, ...(JSON.parse(output[3] ?? '') as Pick<Spent, 'cpu' | 'memory'>)}
}

/** Wall and CPU seconds of a shell pipeline; `$1`… are the arguments. */
export function pipeline(command: string, args: readonly string[]): Spent {
  const timed = `TIMEFORMAT='%R %U %S'; time { ${command}; }`
  const {stderr, status} = spawnSync('bash', ['-o', 'pipefail', '-c', timed, '-', ...args], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`${command}\n${stderr}`)
  const [wall = Number.NaN, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return {wall, cpu: user + system, memory: 0}
}
