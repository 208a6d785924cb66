import {describe, test} from '@jest/globals'
import {ENGINES, type Engine, findEngine} from './engines.ts'

/**
 * A suite that needs engines. Where one is missing, it is one skipped test that says how to install it; with CI=true that is
 * a failure.
 */
export function describeWith(engines: readonly Engine[], name: string, suite: () => void): void {
  const missing = engines.filter((it) => findEngine(it) === undefined)
  if (missing.length === 0) {
    describe(name, suite)
    return
  }
  const wanted = missing.map((it) => `${it}: ${ENGINES[it].install}`).join('; ')
  const absent = () => {
    throw new Error(`missing on this machine: ${wanted}`)
  }
  if (process.env.CI !== 'true') process.stderr.write(`skipped: ${name} needs ${wanted}\n`) // jest is silent about it
  describe(name, () => {
    if (process.env.CI === 'true') test(`needs ${missing.join(' and ')}`, absent)
    else test.skip(`needs ${wanted}`, absent)
  })
}
