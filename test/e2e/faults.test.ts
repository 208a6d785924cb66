import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'
import {type ShopLab, type ShopOptions, shopLab} from '../support/shop-lab.ts'

/** What breaks around a canary, through the real bundle on a real HAProxy: one sentence, and traffic on what is healthy. */
const SLOW = `steps: [{ traffic: 25%, dwell: 40s, promote-on: no-fail }]
    at-least: 30s
    bake: 0s`

async function within(options: ShopOptions, story: (lab: ShopLab, first: string) => Promise<void>): Promise<void> {
  const lab = await shopLab(options)
  try {
    const first = lab.revision()
    const {code, log} = await lab.run('canary-promote', {environment: 'production', revision: first})
    expect([code, log]).toEqual([0, log])
    for (const key of Object.keys(lab.failed)) delete lab.failed[key] // nothing served before
    await story(lab, first)
  } finally {
    await lab.close()
  }
}

const canary = (revision: string) => ({environment: 'production', revision})

async function untilCanary(lab: ShopLab): Promise<void> {
  while (!(await lab.weights()).green) await setTimeout(100)
}

const pathIn = (lab: ShopLab, name: string) => join(lab.haproxy.folder, name)

/** The lab's own command until a file `broken` lies beside it, and then this one. */
const untilBroken = (instead: string) => (own: string, folder: string) =>
  `cd '${folder}' && if test -f broken; then ${instead}; else ${own}; fi`

describeWith(['haproxy'], 'in the middle of a canary', () => {
  test.concurrent(
    'the remote goes down: a bad canary is taken back all the same, and recorded by the next run',
    () =>
      within({strategy: SLOW}, async (lab, first) => {
        const bad = lab.revision(0.5)
        const driver = await lab.start('canary-promote', canary(bad))
        await untilCanary(lab)
        lab.outage = true
        const end = await driver.end
        expect([end.code, end.outputs.outcome]).toEqual([1, 'rolled-back'])
        expect(end.log).toMatch(/RFG-501 the records cannot be reached/)
        expect(await lab.weights()).toMatchObject({green: 0})
        lab.outage = false
        await lab.untilFree('deploy', {command: 'status', environment: 'production'})
        await lab.untilFree('canary-promote', canary(first))
        expect(
          lab
            .events()
            .filter((it) => it.type === 'deployment.finished')
            .at(-1),
        ).toMatchObject({outcome: 'rolled-back'})
        expect(await lab.refuge('audit', 'verify')).toMatch(/^the chain holds/)
      }),
    180_000,
  )

  test.concurrent(
    'the remote is down and an operator goes back: the button works without the records',
    () =>
      within({strategy: SLOW}, async (lab, first) => {
        const driver = await lab.start('canary-promote', canary(lab.revision()))
        await untilCanary(lab)
        lab.outage = true
        const back = await lab.run('rollback', {environment: 'production', reason: 'it looks wrong'})
        expect([back.code, back.outputs.outcome, back.outputs['to-revision']]).toEqual([0, 'rolled-back', first])
        expect(await lab.weights()).toMatchObject({green: 0})
        expect((await driver.end).outputs.outcome).not.toBe('promoted')
      }),
    180_000,
  )

  test.concurrent(
    'somebody else changes the weights: nothing is overwritten, and a person is told',
    () =>
      within({strategy: SLOW}, async (lab) => {
        const driver = await lab.start('canary-promote', canary(lab.revision()))
        await untilCanary(lab)
        await lab.haproxy.runtime('set weight shop/green 200')
        const end = await driver.end
        expect([end.code, end.outputs.outcome]).toEqual([1, 'held'])
        expect(end.outputs.reason).toContain('somebody else changed them')
        expect(await lab.weights()).toMatchObject({green: 200})
      }),
    180_000,
  )

  test.concurrent(
    'the canary dies: users are on the old revision again',
    () =>
      within({strategy: SLOW}, async (lab) => {
        const driver = await lab.start('canary-promote', canary(lab.revision()))
        await untilCanary(lab)
        process.kill(Number(readFileSync(pathIn(lab, 'green.pid'), 'utf8')), 'SIGKILL')
        const end = await driver.end
        expect([end.code, end.outputs.outcome]).toEqual([1, 'rolled-back'])
        expect(await lab.weights()).toMatchObject({green: 0})
      }),
    180_000,
  )
})

describeWith(['haproxy'], 'a start script', () => {
  const CASES = [
    {what: 'that exits 1', instead: 'echo "no such image" >&2; exit 1', code: 'RFG-310', says: 'no such image'},
    {what: 'that hangs and has children', instead: 'sleep 4321 & echo $! >child; wait', code: 'RFG-311', says: ''},
    {what: 'after which nothing is ready', instead: 'true', code: 'RFG-312', says: ''},
  ]

  test.concurrent.each(CASES)(
    '$what costs no user anything: $code, and the old revision has everything',
    ({instead, code, says}) =>
      within({start: untilBroken(instead)}, async (lab, first) => {
        writeFileSync(pathIn(lab, 'broken'), '')
        const end = await lab.run('canary-promote', canary(lab.revision()))
        expect(end.code).toBe(1)
        expect(end.log).toContain(code)
        expect(end.log).toContain(says)
        expect(Object.keys(JSON.parse(end.outputs['split-json'] ?? '{}'))).toEqual([first])
        expect(lab.failed).toEqual({})
        if (existsSync(pathIn(lab, 'child'))) {
          const pid = Number(readFileSync(pathIn(lab, 'child'), 'utf8'))
          expect(() => process.kill(pid, 0)).toThrow()
        }
      }),
    120_000,
  )

  test(
    'sees no token, no input and nothing of the runner',
    () =>
      within({}, async (lab) => {
        const secrets = {
          GITHUB_TOKEN: 'secret-1',
          ACTIONS_RUNTIME_TOKEN: 'secret-2',
          ACTIONS_ID_TOKEN_REQUEST_URL: 'secret-3',
        }
        const inputs = {...canary(lab.revision()), 'github-token': 'secret-4'}
        const end = await lab.run('canary-promote', inputs, secrets)
        expect([end.code, end.log]).toEqual([0, end.log])
        const seen = readFileSync(pathIn(lab, 'green.env'), 'utf8')
        expect(seen).toMatch(/^REFUGE_REVISION=/m)
        expect(seen).not.toMatch(/secret-|^INPUT_|^ACTIONS_/m)
      }),
    60_000,
  )
})
