import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {isRateLimit, pauseBefore} from '../../../../src/adapters/github/again.ts'
import {type Failure, failureIn} from '../../../../src/adapters/github/failure.ts'
import {refusalOf} from '../../../../src/adapters/github/refusal.ts'
import {seededRandom} from '../../../support/random.ts'

const now = new Date('2026-11-24T10:00:00Z')
const NONE: Failure = {status: undefined, headers: {}, message: '', code: undefined}
const pause = (failure: Partial<Failure>, isIdempotent: boolean, attempt = 0) =>
  pauseBefore({...NONE, ...failure}, attempt, isIdempotent, {random: seededRandom(), now})

describe('a call is made again', () => {
  test.each([
    ['a gateway that is busy', {status: 502}, true, false],
    ['a connection that was cut', {code: 'ECONNRESET'}, true, false],
    ['a connection that was never made', {code: 'ECONNREFUSED'}, true, true],
    ['a name that cannot be resolved', {code: 'ENOTFOUND'}, true, true],
    ['a refusal for the rate', {status: 403, headers: {'retry-after': '3'}}, true, true],
    ['too many requests', {status: 429}, true, true],
    ['a permission that is missing', {status: 403, message: 'Resource not accessible'}, false, false],
    ['a token that ran out', {status: 401}, false, false],
    ['what is not there', {status: 404}, false, false],
    ['a request that is wrong', {status: 422}, false, false],
  ])('after %s', (_, failure, whenIdempotent, otherwise) => {
    expect([pause(failure, true) !== undefined, pause(failure, false) !== undefined]).toEqual([
      whenIdempotent,
      otherwise,
    ])
  })

  test('after the time that GitHub names, in seconds or by the clock', () => {
    expect(pause({status: 403, headers: {'retry-after': '7'}}, true)).toBe(7000)
    const reset = String(now.getTime() / 1000 + 90)
    const headers = {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset}
    expect(pause({status: 403, headers}, true)).toBe(90_000)
  })

  test('a bounded number of times, with bounded pauses that are never negative, whatever the headers say', () => {
    const header = fc.oneof(fc.string(), fc.integer().map(String))
    const failures = fc.record({
      status: fc.option(fc.constantFrom(403, 429, 500, 502, 503, 504), {nil: undefined}),
      headers: fc.record({'retry-after': header, 'x-ratelimit-reset': header, 'x-ratelimit-remaining': header}),
      message: fc.string(),
      code: fc.option(fc.constantFrom('ECONNRESET', 'ECONNREFUSED'), {nil: undefined}),
    })
    fc.assert(
      fc.property(failures, fc.nat({max: 8}), (failure, attempt) => {
        const found = pause(failure, true, attempt)
        if (attempt >= 5) expect(found).toBeUndefined()
        if (found === undefined) return
        expect(found).toBeGreaterThanOrEqual(0)
        if (!isRateLimit(failure)) expect(found).toBeLessThanOrEqual(8000)
      }),
    )
  })
})

describe('a failure', () => {
  test('is read whatever was thrown, and refused in one line with a code', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const {code, message, hint} = refusalOf(failureIn(thrown), {what: 'x', needs: 'contents: read'}, thrown)
        expect(code).toMatch(/^RFG-52[0-6]$/)
        expect(message).not.toContain('\n')
        expect(hint).not.toBe('')
      }),
    )
  })

  test('whose headers are nonsense is refused all the same', () => {
    for (const reset of ['1e300', '-1', 'soon', '']) {
      const failure = {...NONE, status: 429, headers: {'x-ratelimit-reset': reset}}
      expect(refusalOf(failure, {what: 'x', needs: 'contents: read'}, undefined).code).toBe('RFG-524')
    }
  })

  test('of a 403 names the permission that GitHub says would do, else the one that we know of', () => {
    const refuse = (headers: Record<string, string>) =>
      refusalOf({...NONE, status: 403, headers}, {what: 'x', needs: 'deployments: write'}, undefined).hint
    expect(refuse({'x-accepted-github-permissions': 'pull_requests=write; contents=read'})).toBe(
      'Give the job `permissions: pull-requests: write`.',
    )
    expect(refuse({'x-accepted-github-permissions': '<script>'})).toBe(
      'Give the job `permissions: deployments: write`.',
    )
  })
})
