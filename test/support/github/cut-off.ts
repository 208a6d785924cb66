import type {ReleaseLab} from './release-lab.ts'
import type {Around} from './server.ts'

/** Of a call: the server has not begun it, or has done it and nobody knows. */
export type Moment = 'before' | 'after'

/** Calls that may change something: after any other, everything is as it was before it. */
export const mayWrite = (method: string, path: string) => method !== 'GET' && !path.endsWith('git-upload-pack')

/** Cuts every connection from one call on, of those that are counted. */
export function cutAt(call: number, moment: Moment, isCounted: typeof mayWrite = () => true) {
  let [calls, cuts] = [0, false]
  const cut = () => {
    if (cuts) throw new Error('the runner is gone')
    return undefined
  }
  const around: Around = {
    before(...request) {
      if (isCounted(...request)) calls++
      if (calls === call && moment === 'before') cuts = true
      return cut()
    },
    after(...request) {
      if (calls === call && moment === 'after' && isCounted(...request)) cuts = true
      return cut()
    },
  }
  return {around, heal: () => ([calls, cuts] = [Number.NaN, false]), hasCut: () => cuts}
}

/** Everything that people see in the end; ids of commits hold their time, and the changelog the address of the server. */
export function stateOf({git, fake}: ReleaseLab) {
  const refs = git('for-each-ref', '--format=%(refname) %(subject)').split('\n')
  const names = git('for-each-ref', '--format=%(refname)').split('\n')
  const files = names.map((it) => git('grep', '-h', '', it).replaceAll(fake.serverUrl, ''))
  const releases = fake.releases.map(({tag, isDraft, isLatest, name, assets}) => [
    tag,
    isDraft,
    isLatest,
    name,
    assets.map((it) => it.name),
  ])
  const pulls = fake.pulls.map(({title, isClosed, head, base}) => [title, isClosed ?? false, head, base])
  return {refs, files, releases, pulls, commits: git('rev-list', '--count', 'main')}
}
