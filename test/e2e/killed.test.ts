import {expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'
import type {Moment} from '../support/fault-proxy.ts'
import {type ShopLab, shopLab} from '../support/shop-lab.ts'

/** Real SIGKILLs of the real bundle, sprung by a proxy on the socket or the remote that it talks to. */
const ON_THE_SOCKET: [call: number, moment: Moment][] = [
  [1, 'before'],
  [1, 'after-send'],
  [2, 'after-reply'],
  [3, 'before'],
  [3, 'after-send'],
  [3, 'after-reply'],
]

const ON_THE_REMOTE: [call: number, moment: Moment][] = [
  [1, 'after-send'],
  [2, 'before'],
  [3, 'after-send'],
  [4, 'before'],
  [5, 'after-send'],
  [7, 'before'],
  [9, 'after-send'],
]

async function firstRevision(lab: ShopLab): Promise<string> {
  const revision = lab.revision()
  const {code, log} = await lab.run('canary-promote', {environment: 'production', revision})
  expect([code, log]).toEqual([0, log])
  return revision
}

/** A canary whose driver is killed where the trap says, and the next run. */
async function killAndGoOn(where: 'writes' | 'pushes', call: number, moment: Moment): Promise<void> {
  const lab = await shopLab()
  try {
    await firstRevision(lab)
    const revision = lab.revision()
    const inputs = {environment: 'production', revision}
    for (const key of Object.keys(lab.failed)) delete lab.failed[key] // nothing served before
    const calls = lab[where].calls
    const driver = lab.start('canary-promote', inputs)
    lab[where].trap = {call: calls + call, moment, spring: () => void driver.then((it) => it.kill())}
    const {code} = await (await driver).end
    expect(code).toBeNull()
    lab[where].trap = undefined

    const end = await lab.untilFree('canary-promote', inputs)
    expect([end.outputs.outcome, end.log]).toEqual(['promoted', end.log])
    expect(await lab.weights()).toEqual({blue: 0, green: 100})
    expect(await lab.refuge('audit', 'verify')).toMatch(/^the chain holds/)
    expectOneResultForEachIntent(lab)
    expect(lab.failed).toEqual({})
  } finally {
    await lab.close()
  }
}

function expectOneResultForEachIntent(lab: ShopLab): void {
  const events = lab.events()
  const intents = events.filter((it) => it.type === 'intent').map((it) => it.id)
  expect(events.filter((it) => it.type === 'result').map((it) => it.of)).toEqual(intents)
}

describeWith(['haproxy'], 'a driver killed', () => {
  test.concurrent.each(ON_THE_SOCKET)(
    'at write %i to HAProxy, %s: the next run finishes, nobody notices',
    (call, moment) => killAndGoOn('writes', call, moment),
    120_000,
  )

  test.concurrent.each(ON_THE_REMOTE)(
    'at push %i to the records, %s: the next run finishes, nobody notices',
    (call, moment) => killAndGoOn('pushes', call, moment),
    120_000,
  )
})
