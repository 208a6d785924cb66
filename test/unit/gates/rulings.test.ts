import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {type Finding, known, type Provenance, type WayBack} from '../../../src/gates/kinds/index.ts'
import {CANDIDATE, DIGEST, facts, NOW, RUNNING, ruled, unasked} from '../../support/gate-facts.ts'

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString()

describe('the gate backup', () => {
  const point = (hours: number) => ({
    point: 'p1',
    status: 'complete' as const,
    headDigest: 'x',
    sequence: 1,
    consistentAt: hoursAgo(hours),
  })
  const ask = (hours: number | undefined, problem?: string) => {
    const newest = hours === undefined ? undefined : point(hours)
    const points = known([{source: 'database', newest, problem}])
    return ruled('backup', {'newer-than': '24h', verify: 'none'}, facts({points}))
  }

  test.each([
    [ask(3), 'pass', /database: point p1 is complete and 3h old/],
    [ask(24), 'pass', /./],
    [ask(25), 'fail', /25h|1d1h/],
    [ask(undefined), 'fail', /no complete point/],
    [ask(3, 'RFG-614 point p1 is damaged'), 'fail', /RFG-614/],
    [ask(-1), 'fail', /says that it was taken at/],
    [ruled('backup', {'newer-than': '24h'}, facts()), 'unknown', /nobody asked/],
  ] as const)('%#', (ruling, verdict, reason) => {
    expect([ruling.verdict, ruling.reasons.join()]).toEqual([verdict, expect.stringMatching(reason)])
  })
})

describe('the gate attestation', () => {
  const built: Provenance = {
    subjects: [DIGEST],
    predicateType: 'https://slsa.dev/provenance/v1',
    signer: 'acme/shop/.github/workflows/build.yml@refs/heads/main',
    isSigned: true,
    commit: CANDIDATE,
  }
  const ask = (all: readonly Provenance[], signer = 'acme/shop/.github/workflows/build.yml') =>
    ruled('attestation', {signer}, facts({candidate: known(DIGEST), provenance: known(all)}))

  test.each<[string, ReturnType<typeof ask>, string, RegExp]>([
    ['passes what the workflow has built, and says what was not checked', ask([built]), 'pass', /was not checked here/],
    ['closes without any', ask([]), 'fail', /no provenance/],
    ['closes when it speaks of another digest', ask([{...built, subjects: ['sha256:0']}]), 'fail', /no provenance/],
    [
      'closes when it is another kind of statement',
      ask([{...built, predicateType: 'https://spdx.dev/x'}]),
      'fail',
      /no prov/,
    ],
    ['closes when the signature does not fit', ask([{...built, isSigned: false}]), 'fail', /signature/],
    [
      'closes when another workflow has built it',
      ask([built], 'acme/shop/.github/workflows/other.yml'),
      'fail',
      /not by/,
    ],
    [
      'is not fooled by a longer name',
      ask([{...built, signer: 'acme/shop/.github/workflows/build.yml.evil@x'}]),
      'fail',
      /not/,
    ],
    ['takes any signer when none is named', ask([built], ''), 'pass', /./],
  ])('%s', (_, ruling, verdict, reason) => {
    expect([ruling.verdict, ruling.reasons.join()]).toEqual([verdict, expect.stringMatching(reason)])
  })

  test('knows nothing of commits', () => {
    expect(ruled('attestation', {}, facts({provenance: known([])})).verdict).toBe('unknown')
  })
})

describe('the gate vulnerabilities', () => {
  const finding = (severity: Finding['severity'], id = 'CVE-1', isSuppressed = false): Finding => ({
    id,
    severity,
    title: 'a hole',
    isSuppressed,
  })
  const ask = (all: readonly Finding[], waivers: readonly unknown[] = [], revision?: string) =>
    ruled('vulnerabilities', {'none-above': 'medium', waivers}, facts({findings: known({revision, all})}))
  const waiver = (until: string, id = 'CVE-1') => ({id, until, reason: 'no fix yet'})

  test.each<[string, ReturnType<typeof ask>, string, RegExp]>([
    ['lets medium pass', ask([finding('medium')]), 'pass', /1 findings, none above medium/],
    ['stops high', ask([finding('high')]), 'fail', /high: CVE-1 a hole/],
    ['lets pass what is waived', ask([finding('high')], [waiver('2026-11-24')]), 'pass', /1 waived: CVE-1/],
    [
      'stops it again after that day',
      ask([finding('high')], [waiver('2026-11-23')]),
      'fail',
      /waiver ended on 2026-11-23/,
    ],
    ['takes a waiver for one finding only', ask([finding('high', 'CVE-2')], [waiver('2027-01-01')]), 'fail', /CVE-2/],
    ['lets pass what the tool was told to accept', ask([finding('critical', 'x', true)]), 'pass', /1 waived/],
    ['does not take the list of another revision', ask([], [], RUNNING), 'unknown', /another revision/],
    ['takes the list of this one', ask([], [], CANDIDATE), 'pass', /0 findings/],
  ])('%s', (_, ruling, verdict, reason) => {
    expect([ruling.verdict, ruling.reasons.join()]).toEqual([verdict, expect.stringMatching(reason)])
  })

  test('never passes with a worse finding that nobody waived', () => {
    const severity = fc.constantFrom('none', 'low', 'medium', 'high', 'critical' as const) as fc.Arbitrary<
      Finding['severity']
    >
    fc.assert(
      fc.property(fc.array(severity), (all) => {
        const isBad = all.includes('high') || all.includes('critical')
        expect(ask(all.map((it) => finding(it))).verdict).toBe(isBad ? 'fail' : 'pass')
      }),
    )
  })
})

describe('the gate rollback-plan', () => {
  const way: WayBack = {
    environment: 'production',
    slot: 'green',
    baseline: {slot: 'blue', revision: RUNNING, version: '1.4.0'},
    isGood: true,
    stops: false,
  }
  const ask = (wayBack: WayBack, settings = {}) => ruled('rollback-plan', settings, facts({wayBack: known(wayBack)}))

  test.each<[string, ReturnType<typeof ask>, string, RegExp]>([
    [
      'passes when one write is enough',
      ask(way),
      'pass',
      /back to 1\.4\.0 by one write: green to 0 % and blue to 100 %/,
    ],
    [
      'says when it is more than that later',
      ask({...way, stops: true}),
      'pass',
      /once the deployment has ended, it is started/,
    ],
    ['closes when nothing serves', ask({...way, baseline: undefined}), 'fail', /nothing to go back to/],
    ['closes when what serves was never good', ask({...way, isGood: false}), 'fail', /do not know 1\.4\.0/],
    ['takes a reason', ask({...way, baseline: undefined}, {'no-rollback': 'first one'}), 'pass', /accepted: first one/],
    ['is unknown without the target', ruled('rollback-plan', {}, facts({wayBack: unasked})), 'unknown', /./],
  ])('%s', (_, ruling, verdict, reason) => {
    expect([ruling.verdict, ruling.reasons.join()]).toEqual([verdict, expect.stringMatching(reason)])
  })
})
