import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type GitServer, gitDaemon} from './git-server.ts'
import {type TestRepository, testRepository} from './repository.ts'
import {bareServer, defaultCheckout, git} from './shallow.ts'

/** A repository that somebody works in, a server that has what was pushed, and checkouts of it. */
export interface ServedShop {
  readonly shop: TestRepository
  /** Folder of everything; the bare repository is `acme/shop.git` below it. */
  readonly root: string
  readonly server: string
  readonly daemon: GitServer
  /** Sends every branch and tag to the server. */
  push(): Promise<void>
  /** What a job gets from actions/checkout with its defaults; another URL than the daemon's when named. */
  checkout(ref?: string, url?: string): Promise<Checkout>
  close(): Promise<void>
}

export interface Checkout {
  readonly folder: string
  /** Environment of the job: a temporary folder of its own. */
  readonly env: Readonly<Record<string, string>>
}

export async function servedShop(): Promise<ServedShop> {
  const root = mkdtempSync(join(tmpdir(), 'refuge-served-'))
  const server = join(root, 'acme', 'shop.git')
  mkdirSync(server, {recursive: true})
  bareServer(server)
  const [shop, daemon] = await Promise.all([testRepository(), gitDaemon(root)])
  let jobs = 0
  return {
    shop,
    root,
    server,
    daemon,
    async push() {
      await shop.git('push', '--quiet', '--mirror', server)
    },
    async checkout(ref = 'refs/heads/main', url = `${daemon.url}acme/shop.git`) {
      const job = join(root, `job-${++jobs}`)
      const [folder, temporary] = [join(job, 'workspace'), join(job, 'temporary')]
      for (const it of [folder, temporary]) mkdirSync(it, {recursive: true})
      defaultCheckout(folder, `${daemon.url}acme/shop.git`, ref)
      git(folder, ['remote', 'set-url', 'origin', url])
      return {folder, env: {RUNNER_TEMP: temporary, HOME: job}}
    },
    async close() {
      await Promise.all([daemon.close(), shop.remove()])
      rmSync(root, {recursive: true, force: true})
    },
  }
}
