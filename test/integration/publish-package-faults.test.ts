import {describe, expect, test} from '@jest/globals'
import {release} from '../../actions/release/src/release.ts'
import {cutAt, mayWrite, stateOf} from '../support/github/cut-off.ts'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import type {Around} from '../support/github/server.ts'
import {change} from '../support/monorepo.ts'

const opened = labsFor(releaseLab, 60_000)

/** A run for several packages that ends after each call that may have changed something, and the one that comes after it. */
async function lab(around: Around): Promise<ReleaseLab> {
  const it = await opened({...around, limits: {requests: 100_000, contents: 10_000}})
  await change(it.shop, 'feat: everything', {
    'package.json': {private: true, workspaces: ['*']},
    'core/package.json': {name: 'core', version: '1.0.0'},
    'web/package.json': {name: 'web', version: '1.0.0', dependencies: {core: '1.0.0'}},
  })
  for (const name of ['core', 'web']) await it.shop.git('tag', `${name}@1.0.0`)
  await change(it.shop, 'feat: search', {'core/index.js': '1'})
  await it.push()
  return it
}

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1)

describe.each(['tag', 'commit', 'pull-request', 'merged'])('packages, mode: %s', (name) => {
  const mode = name === 'merged' ? 'pull-request' : name

  async function story(call: number) {
    let at = cutAt(0, 'after')
    const it = await lab({
      before: (...args) => at.around.before?.(...args),
      after: (...args) => at.around.after?.(...args),
    })
    if (name === 'merged') {
      await it.run(release, {mode})
      it.git('update-ref', 'refs/heads/main', it.git('rev-parse', 'refs/heads/refuge/release-main'))
    }
    at = cutAt(call, 'after', mayWrite)
    const first = await it.run(release, {mode})
    const hasCut = at.hasCut()
    at.heal()
    return {it, hasCut, last: hasCut ? await it.run(release, {mode}) : first}
  }

  test('end the same wherever the run is stopped', async () => {
    const {it: whole, last: healthy} = await story(0)
    expect([healthy.runner.errors, healthy.code]).toEqual([[], 0])
    const wanted = stateOf(whole)
    let calls = 0
    for (let call = 1; ; call++) {
      const {it, hasCut, last} = await story(call)
      if (!hasCut) break
      calls++
      const now = stateOf(it)
      expect([call, last.runner.errors, {...now, releases: now.releases.toSorted(byName)}]).toEqual([
        call,
        [],
        {...wanted, releases: wanted.releases.toSorted(byName)},
      ])
    }
    expect(calls).toBeGreaterThan(3)
  }, 300_000)
})
