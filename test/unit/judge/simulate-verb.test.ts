import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {readArguments} from '../../../cli/src/read-arguments.ts'
import {verbs} from '../../../cli/src/verbs.ts'
import type {SimulationRequest} from '../../../src/judge/index.ts'
import {live} from '../../../src/live.ts'
import {fakeRunner} from '../../support/runner.ts'

const folder = mkdtempSync(join(tmpdir(), 'refuge-simulate-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
beforeAll(() =>
  writeFileSync(
    join(folder, 'refuge.yml'),
    `version: 1
service: { name: shop }
environments: { production: { target: here, strategy: quick }, all: { target: here, strategy: direct } }
targets:
  here: { kind: local, run: exec node server.js, ready: /health, listen: "127.0.0.1:8080" }
strategies: { quick: { steps: [{ traffic: 20%, dwell: 5m }], interval: 5s, alpha: 2% } }
`,
  ),
)

async function simulated(...words: readonly string[]) {
  const verb = verbs.simulate
  if (verb === undefined) throw new Error('there is no verb simulate')
  const given = readArguments('simulate', verb, ['--runs', '5', ...words])
  const answer = await (await verb.load())(given, live(fakeRunner({workspace: folder})))
  const lines: string[] = []
  for await (const line of answer.lines) lines.push(line)
  return {lines, request: (answer.json as {request: SimulationRequest}).request}
}

describe('refuge simulate', () => {
  test('says how likely and how soon, without a repository', async () => {
    const {lines} = await simulated()
    expect(lines.slice(0, 3)).toEqual([
      'service: 100 requests/s, 1 % of them fail; alpha 1 %, beta 5 %',
      'steps: 1 % for 10m, 5 % for 10m, 25 % for 20m, 50 % for 20m',
      'claim: 95 % sure that it adds fewer than 6 errors in 1000 requests',
    ])
    expect(lines[4]).toMatch(
      /^ {2}promoted 100 % \(5\), after \d+m.* \(median; 9 in 10 within .*\), when [\d,]+ requests/,
    )
    expect(lines[8]).toMatch(/^ {2}caught 100 % \(5\), after \d+m/)
    expect(lines[11]).toMatch(/^planner: FAIL after about 1[5-8]m.*, promotion of a healthy one after about 2\dm/)
  })

  test('takes steps and margins from an environment of refuge.yml', async () => {
    const {request, lines} = await simulated('--env', 'production', '--regression', '5')
    expect(request.circumstances).toMatchObject({
      schedule: [{weightPercent: 20, seconds: 300}],
      intervalSeconds: 5,
      alpha: 0.02,
    })
    expect(lines[1]).toBe('steps: 20 % for 5m')
  })

  test('knows latency, own steps, and what cannot be proven', async () => {
    const {lines} = await simulated('--slower', '2', '--steps', '10%:5m,50%:10m', '--requests-per-second', '50')
    expect(lines[0]).toContain('a median of 70 ms')
    expect(lines[7]).toBe('one that is 2 times slower (5 simulated):')
    const little = await simulated('--requests-per-second', '0.05', '--errors', '0%')
    expect(little.lines[2]).toContain('promoted without proof')
    expect(little.lines[6]).toContain('at the end of the steps without FAIL, promoted without proof: 100 % (5)')
  })

  test.each([
    [['--errors', '1'], "--errors: expected a percentage such as 1%, got '1'"],
    [['--errors', '101%'], '--errors: expected a percentage'],
    [['--regression', '0.5'], "--regression: expected a number from 1 to 1000000, got '0.5'"],
    [['--steps', '5%'], "--steps: expected TRAFFIC:DWELL such as 5%:10m, got '5%'"],
    [['--steps', '100%:5m'], '--steps: expected more than 0% and less than 100%'],
    [['--steps', '5%:10'], '--steps: expected a duration with its unit'],
    [['--steps', '5%:30d'], '--steps: more than 20000 polls'],
    [['--runs', '1.5'], "--runs: expected a whole number, got '1.5'"],
    [['--promote-on', 'luck'], '--promote-on: expected auto, pass or no-fail'],
    [['--env', 'staging'], "--env: there is no environment 'staging'"],
    [['--env', 'all'], '--env: its strategy has no step below 100 %'],
  ])('refuses %p with what was expected', async (words, message) => {
    await expect(simulated(...words)).rejects.toThrow(message)
  })
})
