import {describe, expect, test} from '@jest/globals'
import {configurationOf} from '../../../src/config/index.ts'
import type {CountsQuery} from '../../../src/ports/metric-source.ts'
import type {Options} from '../../../src/ports/neighbours.ts'
import type {Ports} from '../../../src/ports/ports.ts'
import {openSources} from '../../../src/rollout/open-sources.ts'
import {manualClock} from '../../support/clock.ts'
import {check, SHORTEST} from '../../support/configurations.ts'
import {fakeSource, type SourceWorld} from '../../support/metric-source.ts'
import {fakeRunner} from '../../support/runner.ts'

const SOURCES = `${SHORTEST}sources:
  c: { kind: counter, url: u, token: "{{ secrets.TOKEN }}", side: SIDE }
metrics:
  errors: { kind: errors }
  failures: { kind: errors, source: c, bad: b, total: t }
  orders: { kind: conversion, source: c, good: g, total: t }
`
const PLACE = {folder: '/', service: 'shop', environment: 'production'}
const SIDES = {baseline: 'blue', canary: 'green'}

async function opened(env: Record<string, string>, side = 'role') {
  const configuration = configurationOf(await check(SOURCES.replace('SIDE', side)))
  const world: SourceWorld = {shown: {counts: {baseline: [[5, 1]], canary: []}}}
  const asked: {options: Options[]; queries: CountsQuery[]} = {options: [], queries: []}
  const runner = fakeRunner({})
  const neighbours = {
    async metricSource(options: Options) {
      asked.options.push(options)
      const source = fakeSource(world)
      return {
        read(query: CountsQuery, at: Date) {
          asked.queries.push(query)
          return source.read(query, at)
        },
      }
    },
  }
  const clock = manualClock()
  const ports = {env, runner, clock, neighbours} as unknown as Ports
  const {readers, doctor} = openSources(configuration, PLACE, ports)
  const read = (name: string) => readers[name]?.(SIDES, clock.now())
  return {asked, world, readers, doctor, read}
}

describe('the sources of a configuration', () => {
  test('are opened once, when they are first read, with their templates filled', async () => {
    const {asked, readers, read} = await opened({TOKEN: 'sesame'})
    expect([Object.keys(readers), asked.options]).toEqual([['failures', 'orders'], []])
    await read('failures')
    await read('orders')
    expect(asked.options).toEqual([{kind: 'counter', url: 'u', token: 'sesame', side: 'role'}])
    expect(asked.queries).toEqual([
      {kind: 'counts', metric: 'failures', events: 'b', total: 't', labels: {baseline: 'baseline', canary: 'canary'}},
      {kind: 'counts', metric: 'orders', events: 'g', total: 't', labels: {baseline: 'baseline', canary: 'canary'}},
    ])
  })

  test('get the names of the slots where the labels are those', async () => {
    const {asked, read} = await opened({TOKEN: 'sesame'}, 'slot')
    await read('failures')
    expect(asked.queries[0]?.labels).toEqual(SIDES)
  })

  test('without their secret have no data and say which one is missing', async () => {
    const {read} = await opened({})
    expect(await read('failures')).toEqual({
      kind: 'no-data',
      reason: expect.stringMatching(/^RFG-150 .*secrets\.TOKEN/),
    })
  })

  test('are examined metric by metric', async () => {
    const {doctor, world} = await opened({TOKEN: 'sesame'})
    expect(await doctor(SIDES)).toMatchObject([
      {
        level: 'warning',
        what: expect.stringContaining("metric 'failures' sees instances: 1 of the baseline, 0 of the canary"),
      },
      {level: 'warning'},
    ])
    world.shown = {counts: {baseline: [[5, 1]], canary: [[5, 1]]}}
    expect(await doctor(SIDES)).toMatchObject([{level: 'ok'}, {level: 'ok'}])
    world.shown = undefined
    expect(await doctor(SIDES)).toMatchObject([
      {level: 'error', what: expect.stringContaining('RFG-411')},
      {level: 'error'},
    ])
  })
})
