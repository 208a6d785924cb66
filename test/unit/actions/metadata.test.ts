import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {backupSnapshot} from '../../../actions/backup-snapshot/src/backup-snapshot.ts'
import {canaryPromote} from '../../../actions/canary-promote/src/canary-promote.ts'
import {changelog} from '../../../actions/changelog/src/changelog.ts'
import {deploy} from '../../../actions/deploy/src/deploy.ts'
import {gateAction} from '../../../actions/gate/src/gate.ts'
import {packageAction} from '../../../actions/package/src/package.ts'
import {probe} from '../../../actions/probe/src/probe.ts'
import {release} from '../../../actions/release/src/release.ts'
import {rollback} from '../../../actions/rollback/src/rollback.ts'
import {verifyPackageAction} from '../../../actions/verify-package/src/verify-package.ts'
import {versionBump} from '../../../actions/version-bump/src/version-bump.ts'
import type {InputSpec} from '../../../src/kernel/inputs.ts'

const root = join(import.meta.dirname, '../../..')
const all: readonly {name: string; inputs: InputSpec; outputs: readonly string[]}[] = [
  backupSnapshot,
  canaryPromote,
  changelog,
  deploy,
  packageAction,
  gateAction,
  probe,
  release,
  rollback,
  verifyPackageAction,
  versionBump,
]

interface Metadata {
  inputs: Record<string, {description?: string; required?: boolean; default?: string}>
  outputs: Record<string, {description?: string}>
  runs: {using: string; main: string}
}

const metadata = (path: string) => parse(readFileSync(join(root, path), 'utf8')) as Metadata

test('every folder of actions is one of the actions', () => {
  expect(readdirSync(join(root, 'actions')).sort()).toEqual(all.map((it) => it.name).sort())
})

describe.each(all.map((it) => [it.name, it] as const))('%s/action.yml', (name, action) => {
  const {inputs, outputs, runs} = metadata(`actions/${name}/action.yml`)

  test('declares the inputs that the code reads, in order', () => {
    expect(Object.keys(inputs)).toEqual(Object.keys(action.inputs))
  })

  test('declares the outputs that the code writes, in order', () => {
    expect(Object.keys(outputs)).toEqual(action.outputs)
  })

  test('has the defaults of the code, and says what is required', () => {
    for (const [input, {default: fallback, required}] of Object.entries(action.inputs)) {
      const given = input === 'github-token' ? '' : (inputs[input]?.default ?? '')
      expect([input, String(given), inputs[input]?.required ?? false]).toEqual([input, fallback, required])
    }
  })

  test('describes everything, and runs on Node 24', () => {
    expect(Object.values({...inputs, ...outputs}).every((it) => (it.description ?? '').length > 10)).toBe(true)
    expect(runs).toEqual({using: 'node24', main: 'dist/index.js'})
  })
})
