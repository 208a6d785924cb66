import {expect, test} from '@jest/globals'
import type {Observed} from '../../../../src/records/index.ts'
import type {Curve} from '../../../../src/rollout/page/evidence-curve.ts'
import {levelPanels} from '../../../../src/rollout/page/level-panels.ts'

const poll = (canary: readonly number[], baseline: readonly number[]) =>
  ({metrics: {cpu: {canary: {values: canary}, baseline: {values: baseline}}}}) as unknown as Observed

const curve = (polls: readonly Observed[]) =>
  ({
    points: polls.map((observed, place) => ({at: place * 15, observed})),
    last: {
      metrics: [
        {name: 'cpu', summary: {kind: 'level'}},
        {name: 'errors', summary: {kind: 'rate'}},
      ],
    },
  }) as unknown as Curve

test('a level is drawn for both sides as a share of the highest seen, with its last value', () => {
  expect(levelPanels(curve([poll([0.4], [0.2]), poll([0.8], [0.2])]))).toEqual([
    {
      title: 'cpu: level, 100 % is 0.8',
      height: 80,
      top: 1,
      lines: [
        {
          series: 'baseline',
          label: 'baseline 0.2',
          points: [
            [0, 0.25],
            [15, 0.25],
          ],
        },
        {
          series: 'canary',
          label: 'canary 0.8',
          points: [
            [0, 0.5],
            [15, 1],
          ],
        },
      ],
    },
  ])
})

test('a side without a level is unknown, and nothing is drawn for it', () => {
  const [panel] = levelPanels(curve([poll([], [0]), poll([], [0])]))
  expect(panel?.lines).toEqual([
    {
      series: 'baseline',
      label: 'baseline 0',
      points: [
        [0, 0],
        [15, 0],
      ],
    },
    {series: 'canary', label: 'canary unknown', points: []},
  ])
})
