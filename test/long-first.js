import Sequencer from '@jest/test-sequencer'

/** Folders whose tests take long come first, so that no worker is left alone with one of them at the end. */
const LONG = ['integration', 'e2e', 'simulation', 'contract']

export default class LongFirst extends Sequencer {
  sort(tests) {
    return tests.toSorted((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1))
  }
}

function rank(path) {
  const place = LONG.findIndex((it) => path.includes(`/test/${it}/`))
  return place < 0 ? LONG.length : place
}
