import {writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {AutoRow} from './auto.ts'
import {measureCost} from './cost.ts'
import {inProcesses} from './pool.ts'
import type {Verdicts} from './row.ts'
import {type Scenario, scenarios} from './scenarios.ts'
import {autoTable, costTable, healthyTable, type Result, worseTable} from './table.ts'
import type {Part} from './worker.ts'

/** Simulates canaries with a seeded generator, judges them by several tools' rules, writes `docs/technical/judge-benchmark.md`. */
const {values} = parseArgs({
  options: {
    canaries: {type: 'string', default: '2000'},
    'latency-canaries': {type: 'string'},
    'worse-canaries': {type: 'string'},
    'auto-canaries': {type: 'string'},
    processes: {type: 'string', default: String(cpus().length)},
    out: {type: 'string', default: join(import.meta.dirname, '../../../docs/technical/judge-benchmark.md')},
  },
})
const canaries = whole('canaries', values.canaries)
const ofLatency = whole('latency-canaries', values['latency-canaries'] ?? String(canaries))
const ofWorse = whole('worse-canaries', values['worse-canaries'] ?? String(Math.ceil(canaries / 4)))
const ofAuto = whole('auto-canaries', values['auto-canaries'] ?? String(Math.ceil(canaries / 4)))
const began = performance.now()

const CHUNK = 50
const parts = scenarios.flatMap((scenario, place) => chunksOf(place, countOf(scenario)))
const grid = [1, 2, 5, 10, 100].flatMap((rps) => [0, 0.01].map((rate) => ({requestsPerSecond: rps, rate})))
const autoParts: readonly Part[] = grid.map((it) => ({kind: 'auto', ...it, runs: ofAuto}))
const answers = await inProcesses([...parts, ...autoParts], whole('processes', values.processes))
const verdicts = answers.slice(0, parts.length) as readonly (readonly Verdicts[])[]
const auto = answers.slice(parts.length) as readonly AutoRow[]

const results = scenarios.map(
  (scenario, place): Result => ({
    scenario,
    verdicts: parts.flatMap((part, at) =>
      part.kind === 'verdicts' && part.scenario === place ? (verdicts[at] ?? []) : [],
    ),
  }),
)
const of = (truth: Scenario['truth']) => results.filter((it) => it.scenario.truth === truth)
const minutes = (performance.now() - began) / 60_000

const text = [
  '# Benchmark of the judge',
  '',
  `\`npm run bench:judge -- --canaries ${canaries} --latency-canaries ${ofLatency} --worse-canaries ${ofWorse} --auto-canaries ${ofAuto}\` with Node ${process.version}: ${minutes.toFixed(0)} min. The generator is seeded: the same command gives the same table (costs aside).`,
  '',
  'Every canary goes through 1, 5, 25 and 50 % for 10, 10, 20 and 20 minutes at 100 requests a second if the row says nothing else, is polled every 15 s and looked at after every poll: 240 looks. Alpha is 1 %, shared by two metrics. The FAIL margin of latency is 2 % in these rows (the default is 10 %), all other margins are the defaults. The rules of other tools see the same canaries; Kayenta’s is Mann–Whitney on a point a minute, beside a baseline of the canary’s size as its documentation has it, and once more with all stable traffic; Argo’s and Flagger’s are the thresholds of their documentation, the z-test is what comes first to mind.',
  '',
  '## Healthy canaries that are rolled back',
  '',
  'Every roll-back here is a false one; at most 1 % is promised. The last two columns are how many healthy canaries reach PASS, and after how long.',
  '',
  ...healthyTable(of('healthy')),
  '',
  '## Bad canaries that are caught',
  '',
  'The share that is rolled back, and the median number of requests that met the bad canary until then (fewer is better; a rule that also rolls back healthy canaries catches bad ones easily).',
  '',
  ...worseTable(of('worse')),
  '',
  '## `promote-on: auto`',
  '',
  'What the planner claims at some traffic, whether healthy canaries get there, and how many canaries exactly on the claimed margin do (at most 5 %).',
  `Of ${ofAuto} canaries, a true share of 5 % shows as up to ${(5 + 196 * Math.sqrt((0.05 * 0.95) / ofAuto)).toFixed(1)} % by chance.`,
  '',
  ...autoTable(auto),
  '',
  '## Cost',
  '',
  ...costTable(measureCost()),
  '',
].join('\n')
writeFileSync(values.out, text)
console.log(text)

function countOf({truth, service}: Scenario): number {
  if (truth === 'worse') return ofWorse
  return service.kind === 'latency' ? ofLatency : canaries
}

function chunksOf(scenario: number, count: number): readonly Part[] {
  return Array.from({length: Math.ceil(count / CHUNK)}, (_, place) => ({
    kind: 'verdicts' as const,
    scenario,
    from: place * CHUNK,
    to: Math.min(count, (place + 1) * CHUNK),
  }))
}

function whole(name: string, raw: string): number {
  const value = Number(raw)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name}: expected a whole number from 1 on, got '${raw}'`)
  return value
}
