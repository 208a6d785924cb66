import {afterEach, expect} from '@jest/globals'
import type {FakeGitHub, GitHubOptions} from './server.ts'

interface Lab {
  readonly fake: Pick<FakeGitHub, 'violations'>
  close(): Promise<void>
}

/**
 * Opens labs for the tests of a file. After each test they are closed, and no call may have been one that GitHub's own
 * description does not allow. `patience` in milliseconds.
 */
export function labsFor<L extends Lab>(
  open: (options?: Partial<GitHubOptions>) => Promise<L>,
  patience?: number,
): (options?: Partial<GitHubOptions>) => Promise<L> {
  const labs: L[] = []
  afterEach(async () => {
    for (const it of labs.splice(0)) {
      await it.close()
      expect(it.fake.violations).toEqual([])
    }
  }, patience)
  return async (options) => {
    const it = await open(options)
    labs.push(it)
    return it
  }
}
