import type {Configuration, ProportionMetric, Strategy} from '../../../src/config/index.ts'
import {
  DEFAULT_LATENCY_MARGINS,
  DEFAULT_MARGINS,
  type Ending,
  type HistogramConfig,
  type PlannedStep,
  type Simulation,
  type SimulationRequest,
  type Subject,
  simulate as simulated,
} from '../../../src/judge/index.ts'
import {formatDuration, parseDuration, readableDuration} from '../../../src/kernel/duration.ts'
import {messageOf, RefugeError} from '../../../src/kernel/errors.ts'
import type {Arguments} from '../read-arguments.ts'
import type {RunVerb} from '../verb.ts'
import {configured} from '../where.ts'

/** Many canaries of a service that does not exist, so that a schedule can be tried before it matters. */
export const simulate: RunVerb = async (given, ports) => {
  const {env} = given.options
  const request = requestOf(given, env === undefined ? undefined : settingsOf(await configured(given, ports), env))
  const {schedule, intervalSeconds} = request.circumstances
  if (schedule.reduce((sum, it) => sum + it.seconds, 0) > MOST_POLLS * intervalSeconds)
    throw wrong('steps', `more than ${MOST_POLLS} polls; a longer --interval takes fewer`)
  const simulation = simulated(request)
  return {lines: linesOf(request, simulation), json: {request, ...simulation}, ok: true}
}

interface Settings {
  readonly strategy: Strategy
  readonly errors: ProportionMetric | undefined
}

function settingsOf(configuration: Configuration | undefined, env: string): Settings {
  const environment = configuration?.environments[env]
  const strategy = environment && configuration.strategies[environment.strategy]
  if (!strategy) throw wrong('env', configuration ? `there is no environment '${env}'` : 'there is no refuge.yml here')
  const errors = Object.values(configuration.metrics).find((it): it is ProportionMetric => it.kind === 'errors')
  return {strategy, errors}
}

const CANARY = '1%:10m,5%:10m,25%:20m,50%:20m'
const MOST_RUNS = 100_000
const MOST_POLLS = 20_000

function requestOf({options}: Arguments, settings: Settings | undefined): SimulationRequest {
  const read = <T>(name: string, fallback: T, parse: (raw: string) => T): T => {
    const raw = options[name]
    return raw === undefined ? fallback : parsed(name, raw, parse)
  }
  const strategy = settings?.strategy
  const baselineRate = read('errors', 0.01, percentage)
  const times = (raw: string) => numeric(raw, 1, 1e6)
  const factor = read('regression', 2, times)
  const slower = read<number | undefined>('slower', undefined, times)
  const weight = read('weight', 1, percentage)
  return {
    circumstances: {
      requestsPerSecond: read('requests-per-second', 100, (raw) => numeric(raw, 1e-6, 1e7)),
      schedule:
        options.steps === undefined && strategy
          ? scheduleOf(strategy)
          : parsed('steps', options.steps ?? CANARY, steps),
      alpha: strategy?.alpha ?? 0.01,
      beta: strategy?.beta ?? 0.05,
      intervalSeconds: read('interval', strategy?.interval ?? 15_000, parseDuration) / 1000,
      warmupSeconds: (strategy?.warmup ?? 60_000) / 1000,
    },
    atLeastSeconds: (strategy?.atLeast ?? 120_000) / 1000,
    subject:
      slower === undefined
        ? errorsOf(
            baselineRate,
            Math.min(1, (baselineRate === 0 ? 0.001 : baselineRate) * factor),
            weight,
            settings?.errors,
          )
        : latencyOf(slower, weight),
    promoteOn: read('promote-on', 'auto', word),
    runs: read('runs', 200, (raw) => whole(raw, 1, MOST_RUNS)),
    seed: read('seed', 1, (raw) => whole(raw, 0, 2 ** 31)),
  }
}

function errorsOf(
  baselineRate: number,
  canaryRate: number,
  weight: number,
  metric: ProportionMetric | undefined,
): Subject {
  const {fail, pass} = metric ?? DEFAULT_MARGINS.increase
  const config = {name: 'errors', kind: 'proportion', direction: 'increase', weight, fail, pass} as const
  return {kind: 'errors', baselineRate, canaryRate, metric: config}
}

/** Prometheus's default buckets, and requests of a median of 70 ms with a long tail in them. */
const BOUNDS: HistogramConfig['le'] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, '+Inf']
const TYPICAL = [10, 240, 3900, 28_000, 41_000, 25_000, 1500, 290, 50, 8, 1.5, 0.5]

function latencyOf(factor: number, weight: number): Subject {
  const metric = {name: 'latency', kind: 'histogram', weight, le: BOUNDS, ...DEFAULT_LATENCY_MARGINS} as const
  return {kind: 'latency', baseline: TYPICAL, factor, metric}
}

function scheduleOf({steps: written}: Strategy): readonly PlannedStep[] {
  const kept = written.filter((it) => it.traffic < 100 && !it.instant)
  if (kept.length === 0) throw wrong('env', 'its strategy has no step below 100 %, so nothing is judged')
  return kept.map(({traffic, dwell}) => ({weightPercent: traffic, seconds: dwell / 1000}))
}

function linesOf({circumstances, subject, runs, seed}: SimulationRequest, it: Simulation): readonly string[] {
  const {requestsPerSecond, alpha, beta} = circumstances
  const steps = it.schedule.map((step) => `${step.weightPercent} % for ${formatDuration(step.seconds * 1000)}`)
  const {healthy, regressed, planned} = it
  return [
    `service: ${requestsPerSecond} requests/s, ${usual(subject)}; alpha ${percent(alpha)}, beta ${percent(beta)}`,
    `steps: ${steps.join(', ')}`,
    `claim: ${it.claim}`,
    `a healthy canary (${runs} simulated, seed ${seed}):`,
    `  promoted ${ended(healthy.promoted, 'after')}`,
    `  rolled back ${ended(healthy['rolled-back'], 'after')}`,
    `  ${left(it)} ${share(healthy.undecided)}`,
    `${unusual(subject)} (${runs} simulated):`,
    `  caught ${ended(regressed['rolled-back'], 'after')}`,
    `  promoted all the same ${share(regressed.promoted)}`,
    `  ${left(it)} ${share(regressed.undecided)}`,
    `planner: ${due('FAIL', planned.fail?.seconds)}, ${due('promotion of a healthy one', planned.promotion?.seconds)}`,
  ]
}

const usual = (subject: Subject) =>
  subject.kind === 'errors' ? `${percent(subject.baselineRate)} of them fail` : 'a median of 70 ms with a long tail'

const unusual = (subject: Subject) =>
  subject.kind === 'errors'
    ? `one that fails in ${percent(subject.canaryRate)} of its requests`
    : `one that is ${subject.factor} times slower`

const left = ({isProof}: Simulation) =>
  isProof ? 'undecided at the end of the steps' : 'at the end of the steps without FAIL, promoted without proof:'

function ended(it: Ending, after: string): string {
  if (it.count === 0) return share(it)
  const [half, most] = [it.medianSeconds, it.slowestTenthSeconds].map((seconds) => readableDuration(seconds * 1000))
  const requests = Math.round(it.medianRequests).toLocaleString('en-US')
  return `${share(it)}, ${after} ${half} (median; 9 in 10 within ${most}), when ${requests} requests had met it`
}

const share = (it: Ending) => `${percent(it.share)} (${it.count})`
const percent = (it: number) => `${Number((it * 100).toPrecision(3))} %`
const due = (what: string, seconds: number | undefined) =>
  seconds === undefined ? `no ${what} within these steps` : `${what} after about ${readableDuration(seconds * 1000)}`

function steps(raw: string): readonly PlannedStep[] {
  return raw.split(',').map((step) => {
    const [traffic = '', dwell = '', ...more] = step.trim().split(':')
    if (more.length > 0 || dwell === '') throw new Error(`expected TRAFFIC:DWELL such as 5%:10m, got '${step.trim()}'`)
    const weightPercent = percentage(traffic) * 100
    if (weightPercent <= 0 || weightPercent >= 100)
      throw new Error(`expected more than 0% and less than 100%, got '${traffic}'`)
    return {weightPercent, seconds: parseDuration(dwell) / 1000}
  })
}

function percentage(raw: string): number {
  if (!/^\d+(\.\d+)?%$/.test(raw) || Number(raw.slice(0, -1)) > 100)
    throw new Error(`expected a percentage such as 1%, got '${raw}'`)
  return Number(raw.slice(0, -1)) / 100
}

function numeric(raw: string, min: number, max: number): number {
  const value = /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN
  if (!(value >= min && value <= max)) throw new Error(`expected a number from ${min} to ${max}, got '${raw}'`)
  return value
}

function whole(raw: string, min: number, max: number): number {
  if (!/^\d+$/.test(raw)) throw new Error(`expected a whole number, got '${raw}'`)
  return numeric(raw, min, max)
}

function word(raw: string): SimulationRequest['promoteOn'] {
  if (raw === 'auto' || raw === 'pass' || raw === 'no-fail') return raw
  throw new Error(`expected auto, pass or no-fail, got '${raw}'`)
}

function parsed<T>(name: string, raw: string, parse: (raw: string) => T): T {
  try {
    return parse(raw)
  } catch (error) {
    throw wrong(name, messageOf(error))
  }
}

function wrong(name: string, what: string): RefugeError {
  return new RefugeError('RFG-104', `refuge simulate: --${name}: ${what}`, {
    hint: 'refuge simulate --help says what it takes.',
  })
}
