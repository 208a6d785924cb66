import {describe, expect, test} from '@jest/globals'
import {callMistakes} from '../../../scripts/workflows/called.ts'

const CALLED = `on:
  workflow_call:
    outputs:
      digest: {value: "\${{ jobs.build.outputs.digest }}"}
permissions: {}
jobs:
  build:
    permissions: {contents: read}
  attest:
    permissions: {contents: write, id-token: write}
`
const CALLER = `on: push
permissions: {}
jobs:
  build:
    permissions: {contents: write, id-token: write}
    uses: $/.github/workflows/build.yml
  deploy:
    needs: build
    steps:
      - run: echo
        env: {DIGEST: "\${{ needs.build.outputs.digest }}"}
`
const mistakes = (text: string) =>
  callMistakes({path: 'x.yml', text, isForUsers: false}, (uses) =>
    uses === '$/.github/workflows/build.yml' ? CALLED : undefined,
  )

describe('a call of one of our workflows', () => {
  test('that grants what is asked for and reads what is there is fine', () => {
    expect(mistakes(CALLER)).toEqual([])
  })

  test.each([
    [
      'no scope at all',
      '    permissions: {contents: write, id-token: write}\n',
      '',
      ['contents: write', 'id-token: write'],
    ],
    ['one scope too few', ', id-token: write}', '}', ['id-token: write']],
    ['a scope that is too small', 'contents: write', 'contents: read', ['contents: write']],
  ])('that grants %s would be refused by GitHub', (_name, from, to, missing) => {
    expect(mistakes(CALLER.replace(from, to))).toEqual(
      missing.map((it) => `x.yml:5 job 'build' grants no '${it}', which $/.github/workflows/build.yml asks for`),
    )
  })

  test('that reads an output of another name finds nothing', () => {
    expect(mistakes(CALLER.replace('outputs.digest', 'outputs.sha'))).toEqual([
      'x.yml:11 needs.build.outputs.sha: $/.github/workflows/build.yml has no such output',
    ])
  })

  test('of others is not looked at', () => {
    expect(
      mistakes(CALLER.replace('$/.github', 'acme/x/.github').replace('contents: write', 'contents: read')),
    ).toEqual([])
  })
})
