import {describe, expect, test} from '@jest/globals'
import {check, linesAtMark, linesOf, SHORTEST} from '../../support/configurations.ts'

const metrics = (list: string): string => `${SHORTEST}sources: { c: { kind: counter, url: u } }\nmetrics:\n  ${list}\n`
const backup = (fields: string, key = 'backup'): string =>
  `${SHORTEST}${key}:\n  store: { kind: directory, path: b }\n  sources: { a: { kind: files, paths: x } }\n${fields}`
const target = (fields: string): string => SHORTEST.replace('kind: here, run: node server.js', fields)
const environment = (fields: string): string => SHORTEST.replace('target: edge', `target: edge, ${fields}`)

async function expectAtMark(marking: string, sentences: readonly string[]): Promise<void> {
  const {lines, place} = await linesAtMark(marking)
  expect(lines).toEqual(sentences.map((it) => `${place} ${it}`))
}

describe('names', () => {
  test.each([
    [
      'an unknown strategy',
      environment('strategy: §canry'),
      "RFG-140 environments.production.strategy: there is no strategy 'canry': did you mean 'canary'?",
    ],
    [
      'an unknown source',
      metrics('a: { kind: errors, source: §prometheus }'),
      "RFG-140 metrics.a.source: there is no source 'prometheus'",
    ],
    [
      'a source called router',
      `${SHORTEST}sources: { §router: { kind: counter, url: u } }`,
      "RFG-140 sources.router: 'router' is the name of the router's own counters",
    ],
    [
      'two equal slots',
      target('kind: balancer, socket: /s, slots: [a, §a]'),
      "RFG-146 targets.edge.slots[1]: 'a' is there twice",
    ],
  ])('%s', async (_what, text, sentence) => expectAtMark(text, [sentence]))
})

describe('metrics', () => {
  test.each([
    [
      'too much weight',
      metrics('a: { kind: errors, weight: 0.7 }\n  b: { kind: errors, weight: §0.4 }'),
      ['RFG-143 metrics: the weights add up to more than 1'],
    ],
    [
      'no weight left',
      metrics('a: { kind: errors, weight: 1 }\n  §b: { kind: errors }'),
      ['RFG-143 metrics.b: the other weights leave nothing for it'],
    ],
    [
      'a PASS tighter than FAIL',
      metrics('a: { kind: errors, pass: { ratio: §1 } }'),
      ['RFG-143 metrics.a: the PASS margin (ratio 1) is tighter than the FAIL margin (ratio 1.1)'],
    ],
    [
      'a PASS of conversions tighter than FAIL',
      metrics('a: { kind: conversion, source: c, good: g, total: t, pass: { ratio: §0.99 } }'),
      ['RFG-143 metrics.a: the PASS margin (ratio 0.99) is tighter than the FAIL margin (ratio 0.98)'],
    ],
    [
      'conversions of the router',
      metrics('a: §{ kind: conversion }'),
      ['RFG-144 metrics.a: the router counts no conversions'],
    ],
    [
      'a query for the router',
      metrics('a: { kind: errors, §bad: x }'),
      ['RFG-144 metrics.a: the router takes no query, it counts by itself'],
    ],
    [
      'no query for another source',
      metrics('a: §{ kind: errors, source: c }'),
      ["RFG-131 metrics.a has no 'bad'", "RFG-131 metrics.a has no 'total'"],
    ],
    ['none', `${SHORTEST}metrics: §{}\n`, ['RFG-132 metrics: expected at least 1 in it, got a mapping']],
  ])('%s', async (_what, text, sentences) => expectAtMark(text, sentences))

  test('weights of thirds are not above 1', async () => {
    const three = ['a', 'b', 'c'].map((it) => `${it}: { kind: errors, weight: ${1 / 3} }`).join('\n  ')
    expect(await linesOf(metrics(three))).toEqual([])
  })
})

describe('backup', () => {
  test.each([
    ['without a key', backup('', '§backup'), ['RFG-601 backup: nobody is named who can open the points']],
    [
      'with no key in the list',
      backup('  recipients: []', '§backup'),
      ['RFG-601 backup: nobody is named who can open the points'],
    ],
    [
      'with two ways',
      backup('  recipients: [age1abc]\n  passphrase: §"{{ secrets.P }}"'),
      ['RFG-601 backup: recipients and a passphrase exclude each other'],
    ],
    [
      'open and closed',
      backup('  recipients: [age1abc]\n  encryption: §none'),
      ['RFG-601 backup: encryption is none, yet there are keys'],
    ],
    [
      'a cron line of four',
      backup('  encryption: none').replace('paths: x', 'paths: x, on: [§"1 2 3 4"]'),
      ["RFG-132 backup.sources.a.on[0]: expected deploy, or a cron line of five fields, got '1 2 3 4'"],
    ],
    ['with a key', backup('  recipients: [age1abc, "{{ vars.ESCROW }}"]'), []],
    ['with a passphrase', backup('  passphrase: "{{ secrets.P }}"'), []],
    ['open on purpose', backup('  encryption: none'), []],
  ])('%s', async (_what, text, sentences) => expectAtMark(text, sentences))

  test('says how to make a key', async () => {
    expect((await check(backup(''))).problems[0]?.hint).toContain('refuge keys new --out FILE')
  })
})

describe('templates', () => {
  const ready = (text: string): string => target(`kind: here, run: x, ready: §"${text}"`)
  test.each([
    ['an unknown name', ready('{{ secret.A }}'), ["RFG-145 targets.edge.ready: '{{ secret.A }}' is no template"]],
    ['an expression', ready('{{ vars.A || 1 }}'), ["RFG-145 targets.edge.ready: '{{ vars.A || 1 }}' is no template"]],
    ['an open one', ready('{{ vars.A'), ["RFG-145 targets.edge.ready: '{{ vars.A' is no template"]],
    [
      'one in a command',
      target('kind: here, run: §"x {{ secrets.A }}"'),
      ['RFG-145 targets.edge.run: templates are not filled in commands'],
    ],
    [
      'one where none is filled',
      environment('no-backup: §"{{ vars.A }}"'),
      ['RFG-145 environments.production.no-backup: templates are not filled here'],
    ],
    ['the known ones', ready('{{secrets.A}}/{{ vars.B_1 }}/{{ revision }}'), []],
    ["another program's own, in a command", target('kind: here, run: "docker ps --format {{.Names}}"'), []],
    ['in place of a pattern', target('kind: balancer, socket: "{{ vars.S }}", slots: [a, b]'), []],
  ])('%s', async (_what, text, sentences) => expectAtMark(text, sentences))
})
