import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type GatesLab, gatesLab, SEVEN_GATES} from '../support/gates-lab.ts'
import type {ActionEnd} from '../support/run-action.ts'

/** Gates through the real bundle: real git, records, backups and processes, and the one fake GitHub. */
let lab: GatesLab
let [before, good, hasty] = ['', '', '']

interface Said {
  readonly gate: string
  readonly verdict: string
  readonly closes: boolean
  readonly reasons: readonly string[]
  readonly hint?: string
  readonly line: number
}

const saidBy = ({outputs}: ActionEnd) => JSON.parse(outputs['gates-json'] ?? '[]') as readonly Said[]
const verdicts = (end: ActionEnd) => saidBy(end).map(({gate, verdict}) => `${gate} ${verdict}`)
const said = (end: ActionEnd, gate: string) => saidBy(end).find((it) => it.gate === gate)
const ask = (revision: string, token?: string) => lab.run('gate', {environment: 'production', revision}, token)

/** What was asked of GitHub's API meanwhile. */
async function counted<T>(work: () => Promise<T>): Promise<readonly [T, readonly string[]]> {
  const from = lab.github.calls.length
  return [await work(), lab.github.calls.slice(from).map(({operation}) => operation)]
}

beforeAll(async () => {
  lab = await gatesLab()
  lab.configure()
  before = lab.build(lab.pushedCommit())
  for (const environment of ['staging', 'production']) {
    expect((await lab.deploy(environment, before)).outputs.outcome).toBe('promoted')
  }
  good = lab.build(lab.reviewedCommit())
  expect((await lab.deploy('staging', good)).outputs.outcome).toBe('promoted')
  expect((await lab.run('backup-snapshot', {})).outputs.status).toBe('complete')
  lab.configure(SEVEN_GATES)
}, 120_000)

afterAll(async () => {
  await lab.close()
  expect(lab.github.violations).toEqual([])
})

describe('seven gates', () => {
  test('are open when everything was done rightly, for few calls, and the check run says so', async () => {
    const [end, calls] = await counted(() => ask(good))
    expect(verdicts(end)).toEqual([
      'deployed pass',
      'reviewed pass',
      'window pass',
      'backup pass',
      'attestation pass',
      'vulnerabilities pass',
      'rollback-plan pass',
    ])
    expect([end.code, end.outputs.outcome]).toEqual([0, 'open'])
    expect(end.outputs.reason).toBe('production is open: 7 of 7 gates pass')
    expect(end.summary).toMatch(/^\*\*Open\*\*: production is open: 7 of 7 gates pass/)
    expect(said(end, 'reviewed')?.reasons).toEqual([
      '2 of 2 new commits were approved by somebody else than their author',
    ])
    expect(calls.length).toBeLessThanOrEqual(25)
    expect([...calls].sort()).toEqual([
      'checks/create',
      'graphql',
      'repos/list-attestations',
      'repos/list-attestations',
      'repos/list-attestations',
    ])
    expect(lab.github.checkRuns.at(-1)).toMatchObject({
      name: 'refuge / gate (production)',
      commit: lab.git('rev-parse', 'HEAD'),
      conclusion: 'success',
      annotations: [],
    })
  }, 60_000)

  test('write nothing in a dry run', async () => {
    const [end, calls] = await counted(() =>
      lab.run('gate', {environment: 'production', revision: good, 'dry-run': 'true'}),
    )
    expect([end.outputs.outcome, calls.includes('checks/create')]).toEqual(['open', false])
  }, 60_000)

  test('are the same from a checkout of one commit', async () => {
    const end = await lab.askShallow(good)
    expect(saidBy(end).filter((it) => it.closes)).toEqual([])
    expect(end.outputs.reason).toBe('production is open: 7 of 7 gates pass')
  }, 60_000)

  test('are shown by the plan, and asked on a terminal, where nothing is shown on GitHub', async () => {
    const [[plan, gate], calls] = await counted(async () => [
      await lab.refuge('plan', 'production', '--revision', good),
      await lab.refuge('gate', 'production', '--revision', good),
    ])
    expect(plan.text).toContain('gate window: pass: ')
    expect([gate.code, gate.text.trim().split('\n').at(-1)]).toEqual([0, 'production is open: 7 of 7 gates pass'])
    expect(calls).not.toContain('checks/create')
  }, 60_000)

  test('let the deployment begin, and stand in its records', async () => {
    const end = await lab.deploy('production', good)
    expect([end.outputs.outcome, end.code]).toEqual(['promoted', 0])
    expect(end.log).toContain('gate rollback-plan: pass: back to')
  }, 60_000)
})

describe('a commit that nobody reviewed', () => {
  beforeAll(() => {
    hasty = lab.build(lab.pushedCommit())
  })

  test('closes production with all reasons, on the lines that ask', async () => {
    const end = await ask(hasty)
    expect([end.code, end.outputs.outcome]).toEqual([1, 'closed'])
    expect(end.outputs.reason).toBe('production is closed by 2 of 7 gates: deployed, reviewed')
    expect(said(end, 'reviewed')).toMatchObject({
      verdict: 'fail',
      reasons: [`${lab.git('rev-parse', 'HEAD').slice(0, 7)} was pushed without a pull request`],
      line: 10,
    })
    expect(end.log).toMatch(/::error file=refuge\.yml,line=9,col=7::RFG-701 production is closed/)
    const {conclusion, annotations} = lab.github.checkRuns.at(-1) ?? {}
    expect(conclusion).toBe('failure')
    expect(annotations).toMatchObject([
      {path: 'refuge.yml', start_line: 9, annotation_level: 'failure', title: 'gate deployed: fail'},
      {path: 'refuge.yml', start_line: 10, annotation_level: 'failure', title: 'gate reviewed: fail'},
    ])
  }, 60_000)

  test('is refused by the deployment itself, and nothing was begun', async () => {
    const events = lab.events()
    const end = await lab.deploy('production', hasty)
    expect([end.code, end.outputs.outcome]).toEqual([1, 'refused'])
    expect(end.outputs.reason).toContain('production is closed by 2 of 7 gates: deployed, reviewed')
    expect(JSON.parse(end.outputs['split-json'] ?? '{}')).toEqual({[good]: 100})
    expect(lab.events()).toBe(events)
  }, 60_000)

  test('does not stand in the way of a rollback', async () => {
    const asked = {command: 'rollback', reason: 'it looks wrong'}
    const [end, calls] = await counted(() => lab.deploy('production', hasty, asked))
    expect(end.outputs.outcome).toBe('rolled-back')
    expect(JSON.parse(end.outputs['split-json'] ?? '{}')).toEqual({[before]: 100})
    expect(calls.filter((it) => !it.includes('deployment'))).toEqual([])
  }, 60_000)
})

describe('what cannot be asked is unknown, and unknown is closed:', () => {
  test('a permission that is missing is named, and a check run that cannot be made is a warning', async () => {
    const end = await ask(good, 'reads-contents')
    expect(end.outputs.outcome).toBe('closed')
    for (const gate of ['reviewed', 'attestation']) {
      expect(said(end, gate)).toMatchObject({
        verdict: 'unknown',
        closes: true,
        reasons: [expect.stringMatching(/^RFG-522 GitHub did not .*: the token may not/)],
        hint: 'Give the job `permissions: attestations: read`.',
      })
    }
    expect(end.log).toMatch(/::warning::GitHub does not show the verdict as a check run: RFG-522 .*checks: write/)
  }, 60_000)

  test.each([
    ['a GitHub in trouble', {status: 502, body: {message: 'Server Error'}}, 'RFG-526'],
    [
      'a rate limit that is used up',
      {status: 403, body: {message: 'API rate limit exceeded'}, headers: {'retry-after': '1800'}},
      'RFG-524',
    ],
  ])(
    '%s',
    async (_, fault, code) => {
      lab.fault = fault
      try {
        const end = await ask(good)
        expect([end.code, end.outputs.outcome]).toEqual([1, 'closed'])
        expect(said(end, 'reviewed')).toMatchObject({verdict: 'unknown', reasons: [expect.stringContaining(code)]})
        expect(said(end, 'deployed')?.verdict).toBe('pass')
        expect(end.log).toContain('::warning::GitHub does not show the verdict')
      } finally {
        lab.fault = undefined
      }
    },
    90_000,
  )

  test('no token at all', async () => {
    const end = await ask(good, '')
    expect(said(end, 'reviewed')?.reasons).toEqual(['RFG-705 GitHub cannot be asked: there is no token'])
    expect(end.log).not.toContain('::warning::')
  }, 60_000)

  test('unless the gate allows it', async () => {
    lab.configure('      attestation: { unknown: allow }')
    const end = await ask(good, '')
    expect([end.outputs.outcome, verdicts(end)]).toEqual(['open', ['attestation unknown']])
    expect(end.outputs.reason).toBe('production is open: 0 of 1 gates pass, 1 did not and may not close it')
  }, 60_000)

  test('a configuration that cannot be used is refused, not closed', async () => {
    lab.configure('      deployd: {}')
    const end = await ask(good)
    expect([end.code, end.outputs.outcome]).toEqual([1, 'refused'])
    expect(end.log).toContain("did you mean 'deployed'?")
  }, 60_000)
})
