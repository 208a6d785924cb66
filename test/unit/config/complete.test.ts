import {describe, expect, test} from '@jest/globals'
import type {Configuration, Step} from '../../../src/config/index.ts'
import {loadConfiguration} from '../../../src/config/index.ts'
import {SHORTEST} from '../../support/configurations.ts'
import {FAKE_KINDS} from '../../support/kinds.ts'

const load = async (more: string): Promise<Configuration> =>
  loadConfiguration({text: SHORTEST + more, file: 'refuge.yml', kinds: FAKE_KINDS})

const step = (traffic: number, minutes: number, promoteOn?: Step['promoteOn']): Step => ({
  traffic,
  dwell: minutes * 60_000,
  promoteOn,
  instant: false,
})

const CANARY = {
  steps: [step(1, 10), step(5, 10), step(25, 20), step(50, 20, 'auto')],
  smoke: undefined,
  atLeast: 120_000,
  bake: 1_800_000,
  interval: 15_000,
  warmup: 60_000,
  alpha: 0.01,
  beta: 0.05,
  onFail: 'rollback',
  onInconclusive: 'hold',
  holdFor: 1_800_000,
  lease: 180_000,
}

describe('strategies that nobody wrote', () => {
  test('are canary, direct and blue-green', async () => {
    const {strategies} = await load('')
    expect(strategies).toEqual({
      canary: CANARY,
      direct: {...CANARY, steps: [step(100, 0)], bake: 600_000},
      'blue-green': {...CANARY, steps: [{...step(100, 0), instant: true}], bake: 3_600_000},
    })
  })
})

describe('a strategy of the same name', () => {
  test('replaces single fields', async () => {
    const {strategies} = await load('strategies: { canary: { bake: 1h, hold-for: forever, smoke: ./smoke.sh } }\n')
    expect(strategies.canary).toEqual({...CANARY, bake: 3_600_000, holdFor: 'forever', smoke: './smoke.sh'})
  })

  test('replaces the steps as a whole', async () => {
    const {strategies} = await load('strategies: { canary: { steps: [{ traffic: 10%, dwell: 5m }] } }\n')
    expect(strategies.canary).toEqual({...CANARY, steps: [step(10, 5, 'auto')]})
  })

  test('keeps what its own preset says otherwise than canary', async () => {
    const {strategies} = await load('strategies: { direct: { lease: 1m } }\n')
    expect(strategies.direct).toEqual({...CANARY, steps: [step(100, 0)], bake: 600_000, lease: 60_000})
  })
})

describe('a strategy of another name', () => {
  test("starts from canary's numbers", async () => {
    const steps = '[{ traffic: 2.5%, dwell: 5m }, { traffic: 50%, dwell: 5m, promote-on: no-fail }, { traffic: 100% }]'
    const {strategies} = await load(`strategies: { slow: { steps: ${steps}, alpha: 0.5% } }\n`)
    expect(strategies.slow).toEqual({...CANARY, steps: [step(2.5, 5), step(50, 5, 'no-fail')], alpha: 0.005})
  })
})

describe('metrics', () => {
  const errors = {
    kind: 'errors',
    source: 'router',
    weight: 1,
    fail: {ratio: 1.1, delta: 0},
    pass: {ratio: 1.5, delta: 0.001},
    options: {},
  }

  test('are the errors of the router when none is named', async () => {
    expect((await load('')).metrics).toEqual({errors})
  })

  test('without a weight share what the others leave', async () => {
    const {metrics} = await load(`sources: { c: { kind: counter, url: u } }
metrics:
  errors: { kind: errors, weight: 0.4, fail: { delta: 0.0005 } }
  orders: { kind: conversion, source: c, good: g, total: t }
  visits: { kind: errors }
`)
    expect(metrics).toEqual({
      errors: {...errors, weight: 0.4, fail: {ratio: 1.1, delta: 0.0005}},
      orders: {
        kind: 'conversion',
        source: 'c',
        weight: 0.3,
        fail: {ratio: 0.98, delta: 0},
        pass: {ratio: 0.85, delta: 0},
        options: {good: 'g', total: 't'},
      },
      visits: {...errors, weight: 0.3},
    })
  })
})

describe('the other parts', () => {
  test('records are on refuge/records, named as a branch or in full', async () => {
    expect((await load('')).records.ref).toBe('refs/heads/refuge/records')
    expect((await load('records: { ref: refuge/shop }\n')).records.ref).toBe('refs/heads/refuge/shop')
    expect((await load('records: { ref: refs/heads/shop }\n')).records.ref).toBe('refs/heads/shop')
  })

  test('a kind brings its own defaults', async () => {
    const text = SHORTEST.replace('kind: here, run: node server.js', 'kind: balancer, socket: /s, slots: [a, b]')
    const {targets} = await loadConfiguration({text, file: 'refuge.yml', kinds: FAKE_KINDS})
    expect(targets.edge).toEqual({kind: 'balancer', socket: '/s', slots: ['a', 'b'], port: 8080})
  })

  test('a backup is the archive, encrypted, with every source reused and at most 30% smaller', async () => {
    const {backup} = await load(`backup:
  store: { kind: directory, path: /b }
  recipients: [age1abc]
  sources: { uploads: { kind: files, paths: [a], on: [deploy, "17 */6 * * *"] } }
`)
    expect(backup).toEqual({
      engine: 'archive',
      store: {kind: 'directory', path: '/b'},
      recipients: ['age1abc'],
      passphrase: undefined,
      encryption: 'age',
      sources: {
        uploads: {kind: 'files', paths: ['a'], on: ['deploy', '17 */6 * * *'], maxShrink: 30, reuse: true},
      },
    })
    expect((await load('')).backup).toBeUndefined()
  })
})
