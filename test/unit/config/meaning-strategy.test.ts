import {describe, expect, test} from '@jest/globals'
import {linesAtMark, linesOf, SHORTEST} from '../../support/configurations.ts'

const strategy = (fields: string): string => `${SHORTEST}strategies:\n  §mine: { ${fields} }\n`
const mine = (fields: string): string => strategy(fields).replace('§mine', 'mine')
const steps = (list: string): string => mine(`steps: [${list}], at-least: 10s, warmup: 0s`)
const canary = (fields: string): string => `${SHORTEST}strategies:\n  canary: { ${fields} }\n`

async function expectAtMark(marking: string, sentences: readonly string[]): Promise<void> {
  const {lines, place} = await linesAtMark(marking)
  expect(lines).toEqual(sentences.map((it) => `${place} ${it}`))
}

describe('steps', () => {
  test.each([
    [
      'traffic that falls',
      steps('{ traffic: 5%, dwell: 1m }, { traffic: §2%, dwell: 1m }'),
      'RFG-141 strategies.mine.steps[1].traffic: 2% is not more than the 5% of a step before',
    ],
    [
      'traffic that stays',
      steps('{ traffic: 5%, dwell: 1m }, { traffic: §5%, dwell: 1m }'),
      'RFG-141 strategies.mine.steps[1].traffic: 5% is not more than the 5% of a step before',
    ],
    [
      'traffic above all',
      steps('{ traffic: §101%, dwell: 1m }'),
      'RFG-141 strategies.mine.steps[0].traffic: 101% is not above 0% and at most 100%',
    ],
    [
      'no traffic',
      steps('{ traffic: §0%, dwell: 1m }'),
      'RFG-141 strategies.mine.steps[0].traffic: 0% is not above 0% and at most 100%',
    ],
    ['no dwell', steps('§{ traffic: 5% }'), "RFG-131 strategies.mine.steps[0] has no 'dwell'"],
    [
      'dwell at 100%',
      steps('{ traffic: 100%, dwell: §1m }'),
      'RFG-142 strategies.mine.steps[0].dwell: at 100% there is no baseline to judge beside',
    ],
    [
      'dwell below at-least',
      steps('{ traffic: 5%, dwell: §9s }'),
      'RFG-142 strategies.mine.steps[0].dwell: 9s is shorter than at-least, 10s',
    ],
    [
      'dwell below interval',
      steps('{ traffic: 5%, dwell: §12s }'),
      'RFG-142 strategies.mine.steps[0].dwell: 12s is shorter than interval, 15s',
    ],
    [
      'promote-on before the end',
      steps('{ traffic: 5%, dwell: 1m, §promote-on: pass }, { traffic: 6%, dwell: 1m }'),
      'RFG-141 strategies.mine.steps[0].promote-on: only the last step below 100% promotes',
    ],
    [
      'promote-on at 100%',
      steps('{ traffic: 5%, dwell: 1m }, { traffic: 100%, §promote-on: pass }'),
      'RFG-141 strategies.mine.steps[1].promote-on: only the last step below 100% promotes',
    ],
    [
      'instant below 100%',
      steps('{ traffic: 5%, dwell: 1m, instant: §true }'),
      'RFG-141 strategies.mine.steps[0].instant: instant is for a single step of 100%',
    ],
    ['an empty list', mine('steps: §[]'), 'RFG-132 strategies.mine.steps: expected at least 1 in the list, got a list'],
    ['no list', strategy('bake: 1m'), "RFG-131 strategies.mine has no 'steps'"],
  ])('%s', async (_what, text, sentence) => expectAtMark(text, [sentence]))

  test('may end below 100% or at it', async () => {
    expect(await linesOf(steps('{ traffic: 5%, dwell: 1m }'))).toEqual([])
    expect(await linesOf(steps('{ traffic: 5%, dwell: 1m, promote-on: pass }, { traffic: 100% }'))).toEqual([])
  })
})

describe('numbers of a strategy', () => {
  test.each([
    ['interval', canary('interval: §900ms'), 'RFG-142 strategies.canary.interval: 900ms is shorter than 1s'],
    ['lease', canary('lease: §4s'), 'RFG-142 strategies.canary.lease: 4s is shorter than 5s'],
    ['alpha', canary('alpha: §50%'), 'RFG-143 strategies.canary.alpha: 50% is not between 0% and 50%'],
    ['beta', canary('beta: §0%'), 'RFG-143 strategies.canary.beta: 0% is not between 0% and 50%'],
    [
      'warmup',
      canary('warmup: §1h'),
      'RFG-142 strategies.canary.warmup: 1h of warm-up leave nothing of the 1h that all steps take',
    ],
    [
      'warmup by default, at the steps',
      mine('steps: §[{ traffic: 5%, dwell: 30s }], at-least: 10s'),
      'RFG-142 strategies.mine.warmup: 1m of warm-up leave nothing of the 30s that all steps take',
    ],
    [
      'at-least beyond the steps of the preset, once',
      canary('at-least: §15m'),
      'RFG-142 strategies.canary.steps[0].dwell: 10m is shorter than at-least, 15m',
    ],
  ])('%s', async (_what, text, sentence) => expectAtMark(text, [sentence]))
})
