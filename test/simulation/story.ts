import type {Configuration} from '../../src/config/index.ts'
import {configurationOf} from '../../src/config/index.ts'
import {audit, environmentOf, type State} from '../../src/records/index.ts'
import {deployAt, rollBackAt} from '../../src/rollout/index.ts'
import {check} from '../support/configurations.ts'
import {deployRequest, rollbackRequest} from '../support/rollout-requests.ts'
import {type Driver, type Faults, type Moment, NEW, newDriver, newWorld, OLD, type World} from './world.ts'

/** A canary of four minutes in the middle of everything that can go wrong, told from a seed. */
export interface Story {
  readonly seed: number
  readonly isBad: boolean
  readonly faults: Faults
  /** A second deployment of the same revision that starts meanwhile (virtual ms). */
  readonly rival: number | undefined
  /** An operator's rollback (virtual ms). */
  readonly operator: number | undefined
  /** Somebody who changes the weights by hand (virtual ms). */
  readonly meddler: number | undefined
}

export interface Ending {
  readonly broken: readonly string[]
  readonly outcome: string
  readonly told: string
}

const CONFIGURATION = `version: 1
service: { name: shop }
environments:
  production: { target: edge }
targets:
  edge: { kind: here, run: node server.js }
strategies:
  canary:
    steps:
      - { traffic: 5%, dwell: 30s }
      - { traffic: 25%, dwell: 60s }
      - { traffic: 50%, dwell: 120s }
    at-least: 5s
    bake: 20s
    interval: 5s
    warmup: 0s
    hold-for: 60s
    lease: 30s
`

let configuration: Promise<Configuration> | undefined
const configured = () => {
  configuration ??= check(CONFIGURATION).then(configurationOf)
  return configuration
}

const QUIET = {rival: undefined, operator: undefined, meddler: undefined}

/** Tells the story of a seed: which faults, when. */
export function storyOf(seed: number, random: () => number): Story {
  const call = Math.floor(random() * 120)
  const moments: Moment[] = ['before', 'after-send', 'after-reply']
  const pick = random()
  const some = (share: number) => random() < share
  const when = () => 10_000 + Math.floor(random() * 250_000)
  const calls = (count: number) => new Set(Array.from({length: count}, () => Math.floor(random() * 200)))
  const outage = {call: Math.floor(random() * 180), length: Math.floor(random() * 180_000)}
  // The remote goes away for good measure and nothing else happens: whoever is left without it must come to an end.
  if (some(0.15)) return {...QUIET, seed, isBad: some(0.5), faults: {outage: {...outage, length: 120_000}}}
  return {
    seed,
    isBad: some(0.5),
    faults: {
      ...(pick < 0.6 ? {crash: {call, moment: moments[Math.floor(random() * 3)] ?? 'before'}} : {}),
      ...(pick > 0.5 && pick < 0.75
        ? {hang: {call: Math.floor(random() * 120), length: 5000 + random() * 60_000}}
        : {}),
      ...(some(0.3) ? {stale: calls(6)} : {}),
      ...(some(0.3) ? {lost: calls(6)} : {}),
      ...(some(0.25) ? {outage} : {}),
    },
    rival: some(0.3) ? when() : undefined,
    operator: some(0.25) ? when() : undefined,
    meddler: some(0.15) ? when() : undefined,
  }
}

const HOUR = 3_600_000
const LEASE = 31_000

/** Plays a story to its end and says which invariants were broken. */
export async function play(story: Story): Promise<Ending> {
  const world = newWorld(await configured(), {[NEW]: story.isBad ? 0.2 : 0, [OLD]: 0})
  const broken: string[] = []
  const first = newDriver(world, 'first/1', story.seed + 1)
  const began = deployAt(first.site, deployRequest(OLD), first.ports)
  await world.time.run(began, HOUR)
  if ((await began).outcome !== 'promoted')
    return {broken: ['the first deployment was not promoted'], outcome: '', told: first.said()}
  const offset = world.time.clock.monotonic()
  const {target} = world
  watch(world, broken)
  world.onOutage = () => watchOutage(world, story, broken)
  if (story.meddler !== undefined) {
    world.time.at(offset + story.meddler, () => {
      if (target.running.blue && target.running.green) meddle(world, broken)
    })
  }
  const runs: Promise<string>[] = []
  const launch = (driver: Driver, flow: () => Promise<{outcome: string}>) => {
    runs.push(
      flow().then(
        (it) => it.outcome,
        (error: unknown) => `threw ${String(error)}\n${driver.said()}`,
      ),
    )
  }
  const main = newDriver(world, 'main/1', story.seed + 2, story.faults)
  launch(main, () => deployAt(main.site, deployRequest(NEW), main.ports))
  if (story.rival !== undefined) {
    const rival = newDriver(world, 'rival/1', story.seed + 3)
    world.time.at(offset + story.rival, () =>
      launch(rival, () => deployAt(rival.site, deployRequest(NEW), rival.ports)),
    )
  }
  if (story.operator !== undefined) {
    const operator = newDriver(world, 'operator/1', story.seed + 4)
    const ask = rollbackRequest()
    world.time.at(offset + story.operator, () => launch(operator, () => rollBackAt(operator.site, ask, operator.ports)))
  }
  const lastStart = Math.max(0, story.rival ?? 0, story.operator ?? 0) + 1
  const all = world.time.clock.sleep(lastStart).then(() => Promise.all(runs))
  await world.time.run(all, offset + 20 * 60_000)
  const whileDown = Math.max(0, world.outage.to - world.time.clock.monotonic())
  await world.time.run(world.time.clock.sleep(whileDown), HOUR)
  // Whatever died is found by later runs, as a schedule or a person would start them.
  let outcome = ''
  let told = main.said()
  for (let attempt = 1; attempt <= 4; attempt++) {
    const now = world.time.clock.monotonic()
    await world.time.run(world.time.clock.sleep(LEASE), now + HOUR)
    const later = newDriver(world, `later/${attempt}`, story.seed + 10 + attempt)
    const end = deployAt(later.site, deployRequest(NEW), later.ports)
    const how = await world.time.run(end, world.time.clock.monotonic() + HOUR)
    if (how !== 'done') {
      broken.push(`later run ${attempt} is ${how}`)
      told += later.said()
      break
    }
    outcome = (
      await end.catch((error: unknown) => ({outcome: `threw ${error instanceof Error ? error.stack : String(error)}`}))
    ).outcome
    told += `\n-- later ${attempt}: ${outcome}\n${later.said()}`
    if (outcome.startsWith('threw')) broken.push(outcome)
    // An end that could not be recorded is recorded by the next run.
    const isOpen = stateOf(world.log)?.environments.production?.open !== undefined
    if (outcome !== 'refused' && !(isOpen && outcome !== 'held')) break
  }
  await checkEnd(world, story, outcome, broken)
  return {broken, outcome, told}
}

/** I5: who cannot reach the records for half a lease takes a canary back without them, however long they stay away. */
function watchOutage({time, target, log, outage}: World, {faults, ...story}: Story, broken: string[]): void {
  const isQuiet = Object.keys(faults).length === 1 && story.rival === undefined && story.operator === undefined
  const due = outage.from + LEASE / 2 + 2 * TICK
  if (!isQuiet || story.meddler !== undefined || due >= outage.to) return
  time.at(due, () => {
    const open = stateOf(log)?.environments.production?.open
    if (!open || open.phase.kind === 'baking' || open.phase.kind === 'baked') return
    const share = target.weights[open.started.slot] ?? 0
    // What was being promoted when they went away has everything, and stays.
    if (share > 0 && share < 100) broken.push(`I5: the canary has ${share} % long after the records went away`)
  })
}

/** One tick, with what its calls take: so late may a driver still write what it decided before. */
const TICK = 7000

/** Somebody changes the weights by hand: whoever writes later than a tick afterwards overwrites it. */
function meddle(world: World, broken: string[]): void {
  const {target, time} = world
  world.flow()
  target.weights = {blue: 60, green: 40}
  target.version++
  const at = time.clock.monotonic()
  const push = target.writes.push.bind(target.writes)
  target.writes.push = (...all) => {
    const later = time.clock.monotonic() - at
    if (later > TICK) broken.push(`drift was overwritten ${later} ms later`)
    return push(...all)
  }
}

type TargetWrites = World['target']['writes']

/** I1 and I2 after every write. */
function watch({target, log}: World, broken: string[]): void {
  const writes = target.writes
  const push = (...all: TargetWrites) => Array.prototype.push.apply(writes, all)
  writes.push = (...all) => {
    for (const weights of all) {
      const sum = Object.values(weights).reduce((a, b) => a + b, 0)
      if (Math.abs(sum - 100) > 1e-9) broken.push(`I1: the weights ${JSON.stringify(weights)} do not add up to 100`)
      const state = stateOf(log)
      const environment = state && environmentOf(state, 'production')
      const slot = environment?.open?.started.slot
      const before = slot && environment?.weights ? (environment.weights[slot] ?? 0) : 0
      const canary = slot ? (weights[slot] ?? 0) : 0
      const intent = environment?.open?.intent
      const allowed = intent?.action === 'split' ? (intent.weights[slot ?? ''] ?? 0) : before
      if (canary > Math.max(before, allowed) + 1e-9) {
        broken.push(`I2: the canary was raised to ${canary} % although the records allow ${allowed} %`)
      }
      if (canary > 0 && slot && target.running[slot] !== environment?.open?.started.revision) {
        broken.push(`I3: slot ${slot} runs ${target.running[slot]}, which is not what is deployed`)
      }
    }
    return push(...all)
  }
}

const stateOf = (log: World['log']): State | undefined => {
  const tip = log.links.at(-1)
  return tip ? (JSON.parse(tip.state) as State) : undefined
}

async function checkEnd(world: World, {isBad}: Story, outcome: string, broken: string[]): Promise<void> {
  await audit(world.log.read()).catch((error: unknown) => broken.push(`the chain: ${String(error)}`))
  checkResults(world, broken)
  const state = stateOf(world.log)
  if (!state) return
  const {open} = environmentOf(state, 'production')
  if (!['promoted', 'rolled-back', 'held'].includes(outcome)) broken.push(`the end is ${outcome}`)
  if (outcome !== 'held' && open) broken.push(`the end is ${outcome}, but the deployment is open`)
  const {weights, running} = world.target
  const share = Object.entries(weights).reduce((sum, [slot, weight]) => sum + (running[slot] === NEW ? weight : 0), 0)
  if (outcome === 'promoted' && share !== 100)
    broken.push(`promoted, but ${share} % of the traffic is on the new revision`)
  if (outcome === 'rolled-back' && share !== 0)
    broken.push(`rolled back, but ${share} % of the traffic is on the new revision`)
  const serving = Object.entries(weights).filter(([, weight]) => weight > 0)
  for (const [slot] of serving) {
    if (!running[slot]) broken.push(`slot ${slot} has traffic and runs nothing`)
    if (isBad && outcome !== 'held' && running[slot] === NEW) broken.push('a bad revision ended with traffic')
  }
  if (serving.length === 0) broken.push('nobody is served')
}

/** Exactly one result for each intent, except for the one that is still open. */
function checkResults({log}: World, broken: string[]): void {
  const events = log.links.map((it) => JSON.parse(it.event) as {type: string; id: string; of?: string})
  const results = events.filter((it) => it.type === 'result').map((it) => it.of)
  if (new Set(results).size !== results.length) broken.push('an intent has two results')
  const open = stateOf(log)?.environments.production?.open?.intent?.id
  for (const {id} of events.filter((it) => it.type === 'intent')) {
    if (!results.includes(id) && id !== open) broken.push(`intent ${id} has no result`)
  }
}
