import {describe, expect, test} from '@jest/globals'
import {labsFor} from '../support/github/labs.ts'
import {type ReleaseLab, releaseLab} from '../support/github/release-lab.ts'
import {runBundle} from '../support/github/run-bundle.ts'

/** Two runs of one release at once, through the bundle: what a workflow without a `concurrency` group does. */
const lab = labsFor(releaseLab)

async function opened(): Promise<ReleaseLab> {
  const it = await lab({limits: {contents: 1000}})
  await it.shop.commit('feat: first')
  await it.shop.git('tag', 'v1.0.0')
  await it.shop.commit('feat: search')
  await it.push()
  return it
}

const run = (it: ReleaseLab, mode: string) => runBundle(it, 'release', {mode, 'floating-tags': 'major'})

/** What people see; commits made at once differ in nothing but their time. */
const seen = ({git, fake}: ReleaseLab) => ({
  refs: git('for-each-ref', '--format=%(refname) %(objectname)'),
  releases: fake.releases.map(({tag, isDraft, isLatest}) => ({tag, isDraft, isLatest})),
  pulls: fake.pulls.filter((it) => !it.isClosed).map(({title, head}) => ({title, head})),
})

const DONE: Readonly<Record<string, Omit<ReturnType<typeof seen>, 'refs'>>> = {
  tag: {releases: [{tag: 'v1.1.0', isDraft: false, isLatest: true}], pulls: []},
  commit: {releases: [{tag: 'v1.1.0', isDraft: false, isLatest: true}], pulls: []},
  'pull-request': {releases: [], pulls: [{title: 'chore(release): 1.1.0', head: 'refuge/release-main'}]},
}

describe.each(Object.keys(DONE))('two runs in mode %s at once', (mode) => {
  test.each([1, 2, 3])(
    'come to one end, which a third run leaves as it is (round %i)',
    async () => {
      const it = await opened()
      const both = await Promise.all([run(it, mode), run(it, mode)])
      // One that lost its race says so, and the other has done the work.
      const lost = both.filter((end) => end.code !== 0)
      expect([lost.length < 2, lost.map(({log}) => /RFG-\d+/.exec(log)?.[0])]).toEqual([
        true,
        lost.map(() => 'RFG-229'),
      ])
      const third = await run(it, mode)
      expect([third.code, third.log]).toEqual([0, expect.any(String)])
      const {refs, ...state} = seen(it)
      expect(state).toEqual(DONE[mode])
      await run(it, mode)
      expect(seen(it).refs).toBe(refs)
      expect(it.git('rev-list', '--count', 'main')).toBe(mode === 'commit' ? '3' : '2')
      expect(refs).not.toContain('--next')
    },
    60_000,
  )
})
