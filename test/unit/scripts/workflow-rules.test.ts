import {describe, expect, test} from '@jest/globals'
import {differingPins, mistakesIn, propertyMistakes, type Source} from '../../../scripts/workflows/rules.ts'

const GOOD = `on: push
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    outputs:
      version: \${{ steps.bump.outputs.version }}
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - id: bump
        uses: $/actions/version-bump
      - if: steps.bump.outputs.version != ''
        env:
          VERSION: \${{ steps.bump.outputs.version }}
        run: echo "$VERSION"
  ship:
    needs: [plan]
    uses: $/.github/workflows/ship.yml
    with:
      version: \${{ needs.plan.outputs.version }}
    secrets:
      KEY: \${{ secrets.KEY }}
`
const outputsOf = (uses: string) => (uses === '$/actions/version-bump' ? ['version', 'tag'] : undefined)
const source = (text: string, isForUsers = false): Source => ({path: 'x.yml', text, isForUsers})

/** The good workflow with one mistake planted. */
const planted = (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`nothing to plant in: ${from}`)
  return source(GOOD.replace(from, to))
}

describe('our own rules for workflows', () => {
  test('have nothing against a careful workflow', () => {
    expect(mistakesIn(source(GOOD), outputsOf)).toEqual([])
  })

  test.each([
    [
      'a foreign action by its tag',
      '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
      'v7',
      "10 'actions/checkout@v7' is not pinned to a full commit id",
    ],
    [
      'a shortened commit id',
      '3d3c42e5aac5ba805825da76410c181273ba90b1',
      '3d3c42e',
      "10 'actions/checkout@3d3c42e' is not pinned to a full commit id",
    ],
    [
      'a pin that does not say its version',
      ' # v7.0.1',
      '',
      "10 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1' has no version behind it as a comment",
    ],
    [
      'a local action, which is the caller’s in a called workflow',
      '$/actions/version-bump',
      './actions/version-bump',
      "14 './actions/version-bump' is not pinned to a full commit id",
    ],
    [
      'a called workflow by its branch',
      '$/.github/workflows/ship.yml',
      'acme/x/.github/workflows/ship.yml@main',
      "21 'acme/x/.github/workflows/ship.yml@main' is not pinned to a full commit id",
    ],
    ['no permissions at the top', 'permissions: {}\n', '', '1 `permissions: {}` is missing at the top'],
    [
      'permissions for all jobs',
      'permissions: {}',
      'permissions: {contents: write}',
      '2 `permissions: {}` is missing at the top',
    ],
    ['a job without an end', '    timeout-minutes: 5\n', '', "5 job 'plan' has no timeout-minutes"],
    [
      'an expression in a script',
      'echo "$VERSION"',
      'echo "${{ github.event.head_commit.message }}"',
      '18 ${{ github.event.head_commit.message }} in a script: pass it by env',
    ],
    [
      'a token left behind',
      'persist-credentials: false',
      'fetch-depth: 0',
      '10 the checkout leaves its token in .git/config: persist-credentials: false',
    ],
    [
      'all secrets handed on',
      'secrets:\n      KEY: ${{ secrets.KEY }}',
      'secrets: inherit',
      "24 job 'ship' hands all secrets on: name those it needs",
    ],
    [
      'an output that the action does not have',
      'steps.bump.outputs.version != ',
      'steps.bump.outputs.next != ',
      '15 steps.bump.outputs.next: $/actions/version-bump has no such output',
    ],
    [
      'an output of a step that is not there',
      'VERSION: ${{ steps.bump.',
      'VERSION: ${{ steps.pump.',
      "17 steps.pump.outputs.version: job 'plan' has no step 'pump'",
    ],
    [
      'an output that the job does not have',
      'needs.plan.outputs.version',
      'needs.plan.outputs.tag',
      "23 needs.plan.outputs.tag: job 'plan' has no such output",
    ],
    [
      'an output of a job that is not needed',
      'needs: [plan]',
      'needs: []',
      "23 needs.plan.outputs.version: 'plan' is not among the needs",
    ],
  ])('find %s', (_name, from, to, mistake) => {
    expect(mistakesIn(planted(from, to), outputsOf)).toEqual([`x.yml:${mistake}`])
  })

  describe('where a job recovers', () => {
    const job = (body: string, top = '') =>
      `on: push\npermissions: {}\n${top}jobs:\n  back:\n    timeout-minutes: 5\n${body}`
    const rollback = '    steps: [{uses: $/actions/rollback}]\n'
    const group = '    concurrency: {group: refuge-production, cancel-in-progress: false, queue: max}\n'
    const waits = "job 'back' recovers: in a concurrency group it would wait for the deployment that it ends"
    const asks = "job 'back' recovers: environment 'production' may wait for reviewers; '…-recovery' has none"

    test.each([
      ['a group', `${group}${rollback}`, `6 ${waits}`],
      ['a group by its name alone', `    concurrency: production\n${rollback}`, `6 ${waits}`],
      ['an environment that may have reviewers', `    environment: production\n${rollback}`, `6 ${asks}`],
      [
        'the same with more said of it',
        `    environment: {name: production, deployment: false}\n${rollback}`,
        `6 ${asks}`,
      ],
      ['a group around a call', `${group}    uses: $/.github/workflows/rollback.yml\n`, `6 ${waits}`],
      [
        'a group around going on',
        `${group}    steps: [{uses: $/actions/deploy, with: {command: resume}}]\n`,
        `6 ${waits}`,
      ],
    ])('find %s', (_name, body, mistake) => {
      expect(mistakesIn(source(job(body)), () => undefined)).toEqual([`x.yml:${mistake}`])
    })

    test('find a group of the whole workflow', () => {
      const text = job(rollback, 'concurrency: {group: production}\n')
      expect(mistakesIn(source(text), () => undefined)).toEqual([`x.yml:3 ${waits}`])
    })

    test('have nothing against the environment of recovery', () => {
      const text = job(`    environment: {name: "\${{ inputs.environment }}-recovery", deployment: false}\n${rollback}`)
      expect(mistakesIn(source(text), () => undefined)).toEqual([])
    })

    test('find a deployment that a newer one could drop, and none in a queue', () => {
      const deploy = '    steps: [{uses: $/actions/deploy, with: {environment: production}}]\n'
      const mistake = "x.yml:6 job 'back' deploys: its concurrency needs 'queue: max' and 'cancel-in-progress: false'"
      expect(mistakesIn(source(job(`    concurrency: {group: x}\n${deploy}`)), () => undefined)).toEqual([mistake])
      expect(mistakesIn(source(job(`${group}${deploy}`)), () => undefined)).toEqual([])
    })
  })

  test('let a called workflow run the one action of the caller, by its name alone', () => {
    const text = (name: string) => GOOD.replace('$/actions/version-bump', `./.github/actions/${name}`)
    expect(mistakesIn(source(text('refuge-setup')), outputsOf)).toEqual([])
    expect(mistakesIn(source(text('other')), outputsOf)).toHaveLength(1)
  })

  test('let a file for users name our release by its moving tag, and no other action so', () => {
    const text = GOOD.replace('$/actions/version-bump', 'refuge/deploy/actions/version-bump@v1')
    expect(mistakesIn(source(text, true), outputsOf)).toEqual([])
    expect(mistakesIn(source(text), outputsOf)).toHaveLength(1)
    expect(mistakesIn(source(text.replace('refuge/deploy/', 'acme/deploy/'), true), outputsOf)).toHaveLength(1)
  })

  test('find an action that was updated in one file only', () => {
    const other = GOOD.replace('3d3c42e5', '00000000')
    expect(differingPins([source(GOOD), {...source(other), path: 'y.yml'}])).toEqual([
      'y.yml:10 uses another actions/checkout than x.yml:10',
    ])
    expect(differingPins([source(GOOD), source(GOOD)])).toEqual([])
  })

  test('find a starter workflow that GitHub could not list', () => {
    const whole = {name: 'Release', description: 'It releases.', iconName: 'octicon rocket', categories: ['Deployment']}
    expect(propertyMistakes('x.properties.json', JSON.stringify(whole))).toEqual([])
    expect(propertyMistakes('x.properties.json', undefined)).toEqual(['x.properties.json is missing'])
    expect(propertyMistakes('x.properties.json', '{"name": "Release", "iconName": "x", "categories": []}')).toEqual([
      'x.properties.json has no description',
      'x.properties.json has no categories',
    ])
  })
})
