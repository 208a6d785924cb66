import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {open, tearDown} from '../../src/adapters/targets/local/index.ts'
import {freePort} from './free-port.ts'
import {machine} from './machine.ts'

export const ENTRY = join(import.meta.dirname, '../../src/adapters/targets/local/router/main.ts')
export const NODE = `'${process.execPath}'`

export type LocalLab = Awaited<ReturnType<typeof localLab>>

/** A repository with a server in it, in two commits, and a target that runs them. */
export async function localLab(more: Record<string, unknown> = {}, env = machine()) {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-local-'))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()
  copyFileSync(join(import.meta.dirname, 'shop-server.ts'), join(folder, 'server.ts'))
  git('init', '-q')
  const commit = (text: string) => {
    writeFileSync(join(folder, 'note.txt'), text)
    git('add', '-A')
    git('commit', '-qm', text)
    return git('rev-parse', 'HEAD')
  }
  const revisions = [commit('one'), commit('two')] as const
  const listen = `127.0.0.1:${await freePort()}`
  const options = {
    kind: 'local',
    run: `exec ${NODE} server.ts`,
    ready: '/health',
    listen,
    state: join(folder, 's'),
    drain: '2s',
    ...more,
  }
  const place = {folder, service: 'shop', environment: 'preview'}
  return {
    folder,
    revisions,
    url: `http://${listen}/`,
    options,
    place,
    target: open(options, place, env, ENTRY),
    /** The same target with other options, as a later run would open it. */
    again: (changes: Record<string, unknown> = {}, artifact?: string) =>
      open({...options, ...changes}, artifact === undefined ? place : {...place, artifact}, env, ENTRY),
    state: () =>
      JSON.parse(readFileSync(join(folder, 's', 'router.json'), 'utf8')) as {upstreams: Record<string, {pid: number}>},
    async close() {
      await tearDown(options, place, env, ENTRY)
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
