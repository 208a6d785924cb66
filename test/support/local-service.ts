import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pidsBelow} from './processes.ts'

const project = join(import.meta.dirname, '../..')

/** A service whose code is one file, in a repository with a remote beside it; what it starts stays below its folder. */
export function localService(name: string) {
  const root = mkdtempSync(join(tmpdir(), `refuge-${name}-`))
  const workspace = join(root, 'shop')
  const temporary = join(root, 'temp')
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', workspace, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      encoding: 'utf8',
    }).trim()
  return {
    root,
    workspace,
    where: {workspace, temporary},
    git,
    /** Makes the repository, with this refuge.yml in it. */
    begin: (configuration: string) => {
      mkdirSync(workspace)
      execFileSync('git', ['init', '-q', '--bare', join(root, 'origin.git')])
      git('init', '-q')
      git('remote', 'add', 'origin', '../origin.git')
      writeFileSync(join(workspace, 'refuge.yml'), configuration)
    },
    /** A commit with this server.js; answers with its id. */
    commit: (server: string, message: string): string => {
      writeFileSync(join(workspace, 'server.js'), `${server}// ${message}\n`)
      git('add', '-A')
      git('commit', '-q', '-m', message)
      return git('rev-parse', 'HEAD')
    },
    /** The command line of the bundle, in the repository. */
    refuge: (...args: readonly string[]) =>
      execFileSync(join(project, 'node_modules/.bin/node'), [join(project, 'cli/dist/index.js'), ...args], {
        cwd: workspace,
        encoding: 'utf8',
        env: {...process.env, RUNNER_TEMP: temporary},
      }),
    /** Ends every process below it, and removes it. */
    remove: () => {
      for (const pid of pidsBelow(root)) process.kill(pid, 'SIGKILL')
      rmSync(root, {recursive: true, force: true})
    },
  }
}
