import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Recorded} from '../../../src/records/index.ts'
import {deploymentPage} from '../../../src/rollout/page/deployment-page.ts'
import {verified} from '../../../src/rollout/verify.ts'
import {readChanges} from '../../../src/rollout/what-if.ts'
import {deploymentOfNew, NEW, OLD} from '../../support/told-deployments.ts'

const recorded = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/records', name), 'utf8')
    .trim()
    .split('\n')
    .map((it) => JSON.parse(it) as Recorded)

/** Recorded by a version that knew counts only: 1 % of the baseline's requests failed, 4 % of the canary's. */
const EARLY = recorded('rolled-back-by-counts.jsonl')

/** Recorded on the local router: a canary that answered 60 ms slower. */
const SLOW = recorded('rolled-back-by-latency.jsonl')

describe('a deployment that an early version recorded', () => {
  test('is judged again to the same numbers, to the last digit', () => {
    const {isSame, verdicts, lines} = verified(EARLY, [])
    expect(isSame).toBe(true)
    expect(verdicts.map((it) => it.verdict)).toContain('fail')
    expect(lines.join('\n')).toMatch(/errors: canary 4 % \(17 of 431\), baseline 1 % \(27 of 2.749\)/)
  })

  test('still has its page', () => {
    const page = deploymentPage(EARLY, {service: 'shop'})
    expect(page).toContain('judged again from the recorded counts: the same numbers, to the last digit')
  })
})

describe('a deployment that latency ended', () => {
  test('is judged again to the same numbers, to the last digit', () => {
    expect(verified(SLOW, []).isSame).toBe(true)
    expect(verified(SLOW, readChanges('latency.fail.shift=9')).whatIf?.fail).toBeUndefined()
    expect(verified(SLOW, readChanges('latency.fail.shift=0.3')).whatIf?.fail).toBeGreaterThan(0)
  })

  test('has a page that names the metric, both sides, their slow requests and what carried the verdict', () => {
    const page = deploymentPage(SLOW, {service: 'shop'}) ?? ''
    expect(page).toContain('by latency, the canary is slower than the margin allows')
    expect(page).toContain('FAIL is carried by latency')
    expect(page).toMatch(/p50 8\d\.\d ms, p95 \d+ ms/)
    expect(page).toMatch(/latency: requests slower than \d+\S* m?s so far/)
    expect(page).toContain('judged again from the recorded counts: the same numbers, to the last digit')
  })
})

describe('verify', () => {
  test('answers what other margins would have said', () => {
    const {whatIf, lines} = verified(EARLY, readChanges('errors.fail.ratio=50'))
    expect(whatIf?.fail).toBeUndefined()
    expect(lines.join('\n')).toMatch(/with errors\.fail\.ratio=50:\n.*no FAIL in what was recorded/)
    expect(verified(EARLY, readChanges('errors.fail.ratio=1')).whatIf?.fail).toBeGreaterThan(0)
  })

  test('finds numbers that do not follow from the counts', () => {
    const forged = EARLY.map((it) =>
      it.type === 'verdict' ? {...it, evidence: {...(it.evidence as object), logEFail: 9.999}} : it,
    ) as Recorded[]
    const {isSame, lines} = verified(forged, [])
    expect(isSame).toBe(false)
    expect(lines.join('\n')).toContain('OTHER numbers than were recorded')
  })

  test.each([
    'errors.fail.ratoi=1.3',
    'erors.fail.ratio=1.3',
    'errors.fial.ratio=2',
    'errors.fail.ratio=x',
    'alpha=2',
    'errors.pass.ratio=-1',
    'errors.fail.ratio=0',
    '',
  ])('refuses %s', (text) => {
    expect(() => verified(EARLY, readChanges(text))).toThrow(expect.objectContaining({code: 'RFG-104'}))
  })

  test('a run that died and another that went on give the same numbers as the records', async () => {
    const events = await deploymentOfNew({failing: {[OLD]: 0.01, [NEW]: 0.02}, longest: 90_000})
    expect(verified(events, []).isSame).toBe(true)
  })
})
