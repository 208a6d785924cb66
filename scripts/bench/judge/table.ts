import {median} from '../median.ts'
import type {AutoRow} from './auto.ts'
import type {Cost} from './cost.ts'
import {exposedUntil} from './life.ts'
import {peers} from './peers.ts'
import {predictedMinutes} from './planner.ts'
import type {Verdicts} from './row.ts'
import {requestsPerSecond, type Scenario} from './scenarios.ts'

/** A scenario with what every judge said of its canaries. */
export interface Result {
  readonly scenario: Scenario
  readonly verdicts: readonly Verdicts[]
}

const names = Object.keys(peers)
const POLLS_A_MINUTE = 4

/** How often a healthy canary was rolled back. */
export function healthyTable(results: readonly Result[]): readonly string[] {
  const rows = results.map(({scenario, verdicts}) => [
    scenario.name,
    String(verdicts.length),
    percent(shareOf(verdicts.map((it) => it.fail))),
    ...names.map((name) => (scenario.peers ? percent(shareOf(verdicts.map((it) => it.peers[name] ?? null))) : '–')),
    percent(shareOf(verdicts.map((it) => it.pass))),
    minutes(verdicts.map((it) => it.pass)),
  ])
  return table(['healthy service', 'canaries', 'refuge', ...names, 'PASS', 'PASS after'], rows)
}

/** How many bad canaries were caught, and how many requests met them until then. */
export function worseTable(results: readonly Result[]): readonly string[] {
  const rows = results.map(({scenario, verdicts}) => {
    const ours = verdicts.map((it) => it.fail)
    const predicted = predictedMinutes(scenario)
    return [
      scenario.name,
      String(verdicts.length),
      caught(scenario, ours),
      minutes(ours),
      predicted === null ? '–' : `${predicted.toFixed(1)} min`,
      ...names.map((name) =>
        scenario.peers
          ? caught(
              scenario,
              verdicts.map((it) => it.peers[name] ?? null),
            )
          : '–',
      ),
    ]
  })
  return table(['regression', 'canaries', 'refuge', 'after', 'planner', ...names], rows)
}

export function autoTable(rows: readonly AutoRow[]): readonly string[] {
  return table(
    ['requests/s', 'errors', 'PASS margin chosen', 'promoted with proof', 'on the margin', 'after', 'planner'],
    rows.map((it) => [
      String(it.requestsPerSecond),
      percent(it.rate),
      it.delta === null ? 'nothing provable' : `×1.5 + ${percent(it.delta)}`,
      it.delta === null ? '–' : percent(it.promoted),
      it.delta === null ? '–' : percent(it.onMargin),
      it.median === null ? '–' : `${it.median.toFixed(1)} min`,
      it.predicted === null ? '–' : `${it.predicted.toFixed(1)} min`,
    ]),
  )
}

export function costTable({lookMilliseconds, replayPerSecond, bytesPerCanary}: Cost): readonly string[] {
  return table(
    ['cost', 'measured', 'goal'],
    [
      ['one look at 240 intervals and 3 metrics', `${lookMilliseconds.toFixed(1)} ms`, '≤ 20 ms'],
      ['replay, 3 metrics a line', `${Math.round(replayPerSecond)} lines/s`, '≥ 3 000'],
      ['memory of a canary with 240 intervals and 3 metrics', `${(bytesPerCanary / 1e6).toFixed(2)} MB`, '≤ 2 MB'],
    ],
  )
}

/** `98 %, 2784`: the share caught, and the median of expected canary requests until then. */
function caught(scenario: Scenario, polls: readonly (number | null)[]): string {
  const exposed = polls
    .filter((it) => it !== null)
    .map((it) => exposedUntil(scenario.service.steps, it, requestsPerSecond(scenario)))
  const requests = exposed.length === 0 ? '' : `, ${Math.round(median(exposed))}`
  return `${percent(exposed.length / polls.length)}${requests}`
}

/** The median over all of them, where at least half got there. */
function minutes(polls: readonly (number | null)[]): string {
  const middle = median(polls.map((it) => it ?? Number.POSITIVE_INFINITY))
  return Number.isFinite(middle) ? `${(middle / POLLS_A_MINUTE).toFixed(1)} min` : '–'
}

function shareOf(polls: readonly (number | null)[]): number {
  return polls.filter((it) => it !== null).length / polls.length
}

const percent = (share: number) => `${Number((share * 100).toPrecision(3))} %`

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(line)]
}
