import {describe, expect, test} from '@jest/globals'
import {kinds} from '../../../src/kinds.ts'
import {linesOf, SHORTEST} from '../../support/configurations.ts'
import {FAKE_KINDS} from '../../support/kinds.ts'

const REAL = {...FAKE_KINDS, metrics: kinds.metrics}
const PROMETHEUS = 'p: { kind: prometheus, url: "{{ vars.P }}", token: "{{ secrets.T }}" }'
const said = (source: string, metric: string) =>
  linesOf(`${SHORTEST}sources:\n  ${source}\nmetrics:\n  m: ${metric}\n`, REAL)

describe('the sources of metrics', () => {
  test.each([
    [PROMETHEUS, `{ kind: errors, source: p, bad: 'x{t="$side"}', total: 'y{t="$side"}' }`],
    [PROMETHEUS, `{ kind: conversion, source: p, good: 'x{t="$side"}', total: 'y{t="$side"}' }`],
    ['p: { kind: http-json, url: "https://api.example/$side" }', '{ kind: errors, source: p, bad: /bad, total: /all }'],
    [
      'p: { kind: http-json, url: "https://api.example/" }',
      '{ kind: errors, source: p, bad: /$side/bad, total: /$side/all }',
    ],
    ['p: { kind: exec, run: ./counts.sh, side: slot, env: [TOKEN] }', '{ kind: conversion, source: p }'],
  ])('take %s with %s', async (source, metric) => {
    expect(await said(source, metric)).toEqual([])
  })

  test.each([
    [
      'p: { kind: prometeus, url: x }',
      '{ kind: errors }',
      "RFG-133 sources.p: unknown kind 'prometeus': did you mean 'prometheus'?",
    ],
    ['p: { kind: prometheus, url: x, tokn: y }', '{ kind: errors }', "unknown key 'tokn'"],
    ['p: { kind: prometheus }', '{ kind: errors }', "sources.p has no 'url'"],
    [
      'p: { kind: exec, run: "x {{ secrets.T }}" }',
      '{ kind: errors }',
      'RFG-145 sources.p.run: templates are not filled in commands',
    ],
    [PROMETHEUS, '{ kind: errors, source: q }', "RFG-140 metrics.m.source: there is no source 'q'"],
    [PROMETHEUS, `{ kind: errors, source: p, total: 'y{t="$side"}' }`, "RFG-131 metrics.m has no 'bad'"],
    [
      PROMETHEUS,
      `{ kind: errors, source: p, bad: 'x{t="$side"}', total: y }`,
      'RFG-144 metrics.m.total: there is no $side',
    ],
    [
      'p: { kind: http-json, url: x }',
      '{ kind: errors, source: p, bad: /$side/b, total: /t }',
      'RFG-144 metrics.m.total: there is no $side',
    ],
    ['p: { kind: exec, run: x, side: both }', '{ kind: errors }', 'sources.p.side'],
  ])('refuse %s with %s', async (source, metric, sentence) => {
    expect((await said(source, metric)).join('\n')).toContain(sentence)
  })
})
