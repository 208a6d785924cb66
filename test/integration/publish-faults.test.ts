import {writeFile} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {release} from '../../actions/release/src/release.ts'
import {cutAt, type Moment, mayWrite, stateOf} from '../support/github/cut-off.ts'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import type {Around} from '../support/github/server.ts'

const opened = labsFor(releaseLab, 60_000)

/** A run that ends before or after each of its calls, as a runner that is lost, and the one that comes after it. */
async function lab(around: Around): Promise<ReleaseLab> {
  const it = await opened({...around, limits: {requests: 100_000, contents: 10_000}})
  await writeFile(`${it.shop.folder}/package.json`, '{"name": "shop", "version": "1.0.0"}\n')
  await it.shop.git('add', '.')
  await it.shop.commit('feat: first')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: search')
  await it.push()
  return it
}

const run = async ({checkout, run}: ReleaseLab, mode: string) => {
  const job = checkout()
  await writeFile(`${job.folder}/shop.tgz`, 'bytes')
  return run(release, {mode, assets: 'shop.tgz', 'floating-tags': 'minor'}, {job})
}

/** The second act of a pull request: somebody merges it. */
function merge({git}: ReleaseLab) {
  git('update-ref', 'refs/heads/main', git('rev-parse', 'refs/heads/refuge/release-main'))
}

describe.each(['tag', 'commit', 'pull-request', 'merged'])('mode: %s', (name) => {
  const mode = name === 'merged' ? 'pull-request' : name

  async function story(call: number, moment: Moment) {
    const fault = cutAt(0, moment)
    const it = await lab({
      before: (...args) => at.around.before?.(...args),
      after: (...args) => at.around.after?.(...args),
    })
    let at = fault
    if (name === 'merged') {
      await run(it, mode)
      merge(it)
    }
    at = cutAt(call, moment, moment === 'after' ? mayWrite : undefined)
    const first = await run(it, mode)
    const hasCut = at.hasCut()
    at.heal()
    const last = hasCut ? await run(it, mode) : first
    return {it, hasCut, last}
  }

  test.each(['before', 'after'] as const)(
    'ends the same when it is stopped %s any call',
    async (moment) => {
      const {it: whole, last: healthy} = await story(0, moment)
      expect(healthy.code).toBe(0)
      const wanted = stateOf(whole)
      let calls = 0
      for (let call = 1; ; call++) {
        const {it, hasCut, last} = await story(call, moment)
        if (!hasCut) break
        calls++
        expect([call, last.runner.errors, stateOf(it)]).toEqual([call, [], wanted])
      }
      expect(calls).toBeGreaterThan(moment === 'after' ? 3 : 8)
    },
    300_000,
  )
})
