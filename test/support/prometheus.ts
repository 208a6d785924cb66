import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {requireEngine} from './engines.ts'
import {freePort} from './free-port.ts'

export interface PrometheusLab {
  readonly url: string
  close(): Promise<void>
}

/** So often every target is scraped, in milliseconds. */
export const SCRAPE = 200

/** A real Prometheus that scrapes these addresses; labels that an exporter gives itself are kept. */
export async function startPrometheus(targets: readonly string[]): Promise<PrometheusLab> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-prometheus-'))
  const port = await freePort()
  const file = join(folder, 'prometheus.yml')
  writeFileSync(
    file,
    `global: { scrape_interval: ${SCRAPE}ms, scrape_timeout: ${SCRAPE}ms }
scrape_configs:
  - { job_name: shop, honor_labels: true, static_configs: [{ targets: ${JSON.stringify(targets)} }] }
`,
  )
  const child = spawn(
    requireEngine('prometheus'),
    [`--config.file=${file}`, `--storage.tsdb.path=${join(folder, 'data')}`, `--web.listen-address=127.0.0.1:${port}`],
    {stdio: 'ignore'},
  )
  const url = `http://127.0.0.1:${port}`
  try {
    await scraping(url, targets.length, child)
  } catch (error) {
    await close(folder, child)
    throw error
  }
  return {url, close: () => close(folder, child)}
}

/** Its first scrapes come seconds after it is ready: discovery hands its targets over every five seconds. */
async function scraping(url: string, targets: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/api/v1/query?query=up`).catch(() => undefined)
    const {data} = (answer?.ok ? await answer.json() : {}) as {data?: {result: unknown[]}}
    const known = data?.result.length ?? 0
    if (known >= targets) return
    await setTimeout(100)
  }
  throw new Error('Prometheus did not start')
}

async function close(folder: string, child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill()
    await once(child, 'exit')
  }
  rmSync(folder, {recursive: true, force: true})
}
