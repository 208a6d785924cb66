import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {readAnswer} from '../../../../src/adapters/metrics/exec/answer.ts'
import {open} from '../../../../src/adapters/metrics/exec/index.ts'
import {SIDES} from '../../../contract/metric-source.ts'
import {machine} from '../../../support/machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'refuge-exec-'))
afterAll(() => rmSync(folder, {recursive: true}))

const env = {...process.env, INPUT_TOKEN: 'secret', GITHUB_TOKEN: 'secret', ASKED: 'for'}
const read = (run: string, more = {}) =>
  open({kind: 'exec', run, ...more}, {folder, service: 'shop', environment: 'production'}, machine(env)).read(
    {kind: 'counts', metric: 'errors', events: 'x', total: undefined, labels: SIDES},
    new Date(0),
  )

describe('the command of an exec source', () => {
  test('sees what the configuration names and no token', async () => {
    const run = `printf '{"no-data": "%s"}' "$REFUGE_METRIC$ASKED$INPUT_TOKEN$GITHUB_TOKEN"`
    expect(await read(run, {env: ['ASKED']})).toEqual({kind: 'no-data', reason: 'errorsfor'})
    expect(await read(run)).toEqual({kind: 'no-data', reason: 'errors'})
  })

  test('fails with its last words, without steering a terminal', async () => {
    await expect(read(`printf 'first\\n\\033[31mlast\\n' >&2; exit 3`)).rejects.toMatchObject({
      code: 'RFG-415',
      message: expect.stringMatching(/ended with status 3: \ufffd\[31mlast$/),
    })
  })

  test('is ended at the end of its time', async () => {
    await expect(read('sleep 20', {timeout: '200ms'})).rejects.toMatchObject({
      code: 'RFG-415',
      message: expect.stringContaining('took longer than 200 ms'),
    })
  })
})

describe('what the command prints', () => {
  const side = (instances: unknown) => JSON.stringify({baseline: {instances}, canary: {instances: [[1, 0]]}})

  test('may name its instances', () => {
    expect(
      readAnswer(
        side([
          [5, 1, 'a'],
          [6, 2],
        ]),
        'counts',
      ),
    ).toMatchObject({
      sides: {
        baseline: {
          instances: [
            [5, 1, 'a'],
            [6, 2],
          ],
        },
      },
    })
  })

  test.each([
    '',
    '[]',
    '{}',
    'null',
    side(null),
    side([[1]]),
    side([[-1, 0]]),
    side([['1', 0]]),
    side([[1, 0, 2]]),
    side([[1, 0, 'a', 1]]),
  ])('is not understood when it is %s', (printed) => {
    expect(() => readAnswer(printed, 'counts')).toThrow(expect.objectContaining({code: 'RFG-413'}))
  })
})
