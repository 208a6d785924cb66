import {setTimeout} from 'node:timers/promises'
import {type ShopLab, shopLab} from '../../test/support/shop-lab.ts'
import {median} from './median.ts'

const RUNS = 5
const environment = 'production'

/** A canary that stays at 25 % until somebody takes it back. */
const LONG = `steps: [{ traffic: 25%, dwell: 10m, promote-on: no-fail }]
    at-least: 5m
    bake: 0s`

/** From the start of the process of `actions/rollback` to the write of the weights, on loopback with a local remote. */
export async function rollback(): Promise<string[]> {
  const [canary, finished] = [await overCanary(), await afterPromotion()]
  return [
    '## Rollback',
    '',
    `A cold process of \`actions/rollback\` on HAProxy, the remote a bare repository on disk: ms to the write of the weights, median of ${RUNS}.`,
    '',
    '| back from | ms | range |',
    '| --- | --: | --: |',
    `| a canary at 25 % | ${shown(canary)} |`,
    `| a finished deployment, the earlier revision started again and checked | ${shown(finished)} |`,
  ]
}

const shown = (times: readonly number[]) =>
  `${median(times).toFixed(0)} | ${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`

async function overCanary(): Promise<number[]> {
  return withLab(LONG, async (lab) => {
    const driver = await lab.start('canary-promote', {environment, revision: lab.revision()})
    while (!(await lab.weights()).green) await setTimeout(100)
    await setTimeout(1500)
    const time = await timed(lab, {reason: 'measured'})
    await driver.end
    return time
  })
}

async function afterPromotion(): Promise<number[]> {
  const short = `steps: [{ traffic: 50%, dwell: 1s, promote-on: no-fail }]
    at-least: 1s
    bake: 0s`
  return withLab(short, async (lab) => {
    const {code, log} = await lab.run('canary-promote', {environment, revision: lab.revision()})
    if (code !== 0) throw new Error(log)
    return timed(lab, {reason: 'measured'})
  })
}

async function withLab(strategy: string, measure: (lab: ShopLab) => Promise<number>): Promise<number[]> {
  const lab = await shopLab({strategy, remote: 'path'})
  try {
    const {code, log} = await lab.run('canary-promote', {environment, revision: lab.revision()})
    if (code !== 0) throw new Error(log)
    const times: number[] = []
    for (let i = 0; i < RUNS; i++) times.push(await measure(lab))
    return times
  } finally {
    await lab.close()
  }
}

async function timed(lab: ShopLab, inputs: Readonly<Record<string, string>>): Promise<number> {
  const started = performance.now()
  const {code, log} = await lab.run('rollback', {environment, ...inputs})
  if (code !== 0) throw new Error(log)
  return lab.writes.at - started
}
