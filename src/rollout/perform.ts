import {readableDuration} from '../kernel/duration.ts'
import {codedMessageOf, failureOf, RefugeError} from '../kernel/errors.ts'
import type {Observation} from '../ports/target.ts'
import type {EnvironmentState, OpenDeployment} from '../records/index.ts'
import {finishedOf, heldOf, intentOf, releaseOf, renewalOf, resultOf, verdictOf} from './drafts.ts'
import {whileLeased} from './lease-keeper.ts'
import type {Command} from './machine.ts'
import {putAway} from './put-away.ts'
import {readBack} from './read-back.ts'
import {mayRaise, record} from './record.ts'
import type {Ending, Run} from './run.ts'
import {undo} from './undo.ts'
import {claimed, sameWeights} from './weights.ts'

/** What the driver knows when it carries out a command. */
export interface Moment {
  readonly open: OpenDeployment
  readonly environment: EnvironmentState
  readonly observation: Observation | undefined
}

/** Carries out one command: intent, effect, read back, result. An ending when the run is over. */
export async function perform(run: Run, command: Command, moment: Moment): Promise<Ending | undefined> {
  switch (command.kind) {
    case 'wait':
      await run.world.clock.sleep(run.plan.interval, run.world.runner.cancelled)
      return undefined
    case 'settle':
      await record(run, () => [resultOf(run, command.intent.id, command.ok, command.observed, command.error)])
      return undefined
    case 'prepare':
      return prepare(run, command, moment)
    case 'split':
      return split(run, command, moment)
    case 'advance':
      run.world.runner.info(
        `${command.step === 'bake' ? 'bake' : `step ${command.step + 1}`}: ${command.verdict}, ${command.reason}`,
      )
      await record(run, () => [verdictOf(run, command.step, command.verdict, command.reason, true)])
      return undefined
    case 'hold':
      return hold(run, command, moment)
    case 'abort':
      run.world.runner.warning(`rolling back: ${command.reason}`)
      return undo(run, moment.open, command.verdict, command.reason)
    case 'finish':
      return finish(run, command, moment)
    case 'leave':
      return leave(run, command, moment)
  }
}

async function prepare(run: Run, {slot, revision}: Extract<Command, {kind: 'prepare'}>, {open}: Moment) {
  const {target, smoke, runner} = run.world
  const intent = intentOf(run, {action: 'prepare', slot, revision})
  await record(run, () => [intent])
  const failure = await failureOf(
    whileLeased(run, async (signal) => {
      await target.workload.prepare(slot, revision, signal)
      if (run.plan.smoke) await smoke(run.plan.smoke, await target.address(slot), slot, signal)
    }),
  )
  await record(run, () => [resultOf(run, intent.id, failure === undefined, undefined, failure)])
  if (failure === undefined) return undefined
  runner.warning(`rolling back: ${failure}`)
  return undo(run, {...open, phase: {kind: 'started'}}, 'fail', failure)
}

async function split(
  run: Run,
  {weights, step}: Extract<Command, {kind: 'split'}>,
  {observation, environment}: Moment,
): Promise<undefined> {
  const {target, runner} = run.world
  const intent = intentOf(run, {action: 'split', weights, step})
  await record(run, () => [intent])
  // Without an answer from the target the intent stays open, and the next look sees what became of it.
  if (!mayRaise(run) || !observation) return undefined
  const applied = await target.router.apply(weights, observation)
  const seen = await readBack(run, weights)
  const {granularity} = target.router.caps
  const ok = applied === 'applied' && seen.settled && sameWeights(seen.weights, weights, granularity)
  const observed = claimed(seen.weights, weights, environment.weights, granularity)
  const error =
    applied === 'conflict'
      ? 'somebody else changed the weights first'
      : 'the target shows other weights than were written'
  await record(run, () => [resultOf(run, intent.id, ok, observed, ok ? undefined : error)])
  run.watch.canaryDown = 0
  if (ok)
    runner.info(
      step === 'promote' ? `100 %, baking for ${readableDuration(run.plan.bake)}` : `split ${JSON.stringify(weights)}`,
    )
  return undefined
}

async function hold(run: Run, {why, verdict, reason, until}: Extract<Command, {kind: 'hold'}>, {open}: Moment) {
  const {phase} = open
  const step = phase.kind === 'judging' ? phase.step : 'bake'
  run.world.runner.warning(until ? `held until ${until.toISOString()}: ${reason}` : `held: ${reason}`)
  await record(run, () => [verdictOf(run, step, verdict, reason, false), heldOf(run, why, reason, until)])
  return undefined
}

/** The old revision goes away only now, behind the record that says why. */
async function finish(
  run: Run,
  {outcome, reason}: Extract<Command, {kind: 'finish'}>,
  {open, environment}: Moment,
): Promise<Ending> {
  const {baseline, observed} = open.started
  if (baseline) await putAway(run, baseline.slot, (draft) => record(run, () => [draft]))
  const weights = environment.weights ?? observed
  const {commit} = await record(run, () => [finishedOf(run, outcome, open.verdict, reason, weights)])
  return {outcome, verdict: open.verdict, reason, weights, record: commit}
}

/** The lease is given back, so that the next run need not wait for its end. */
async function leave(
  run: Run,
  {reason}: Extract<Command, {kind: 'leave'}>,
  {open, environment}: Moment,
): Promise<Ending> {
  const ending = {
    outcome: 'held',
    verdict: open.verdict,
    reason,
    weights: environment.weights ?? open.started.observed,
  } as const
  try {
    const now = run.world.clock.now()
    const {commit} = await record(run, () => [renewalOf(run, now), releaseOf(run)])
    return {...ending, record: commit}
  } catch (error) {
    if (error instanceof RefugeError) run.world.runner.warning(`the lease was not given back: ${codedMessageOf(error)}`)
    else throw error
    return {...ending, record: undefined, unrecorded: true}
  }
}
