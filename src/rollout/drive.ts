import {codedMessageOf} from '../kernel/errors.ts'
import type {Observation} from '../ports/target.ts'
import {checkFence, type EnvironmentState, environmentOf} from '../records/index.ts'
import {renewIfDue} from './lease-keeper.ts'
import {next, type Situation} from './machine.ts'
import {overtaken} from './overtaken.ts'
import {perform} from './perform.ts'
import {isOutOfReach, isOvertaken, isTargetTrouble} from './record.ts'
import {type Ending, openOf, type Run} from './run.ts'
import {undo} from './undo.ts'

/** Drives a deployment to its end. A bug of ours must not leave users on a canary that nobody watches. */
export async function drive(run: Run): Promise<Ending> {
  try {
    return await loop(run)
  } catch (error) {
    const {state} = await run.world.journal.known()
    const open = openOf(environmentOf(state, run.environment), run.deployment)
    if (open && open.phase.kind !== 'baking' && open.phase.kind !== 'baked') {
      await undo(run, open, 'inconclusive', `the run failed: ${codedMessageOf(error)}`).catch(() => undefined)
    }
    throw error
  }
}

/** The only loop: look, decide, act; everything it knows is read anew each time. */
async function loop(run: Run): Promise<Ending> {
  for (;;) {
    try {
      const ending = await once(run)
      if (ending) return ending
    } catch (error) {
      if (isOvertaken(error)) return overtaken(run)
      if (!isOutOfReach(error) && !isTargetTrouble(error)) throw error
      sayOnce(run, codedMessageOf(error))
      await run.world.clock.sleep(Math.min(run.plan.interval, run.plan.lease / 12), run.world.runner.cancelled)
    }
  }
}

async function once(run: Run): Promise<Ending | undefined> {
  const environment = await recorded(run)
  const open = openOf(environment, run.deployment)
  if (!open) return overtaken(run)
  const observation = await observe(run)
  const isSeen = observation !== undefined && (await run.evidence.look(open, environment))
  const line = isSeen ? run.evidence.line(open) : undefined
  if (line) run.world.runner.info(line)
  watchCanary(run, open.started.slot, observation, open.trafficSince !== undefined)
  const {target, clock} = run.world
  const situation: Situation = {
    environment,
    open,
    plan: run.plan,
    slots: target.slots,
    granularity: target.router.caps.granularity,
    observation,
    judged: run.evidence.judged(open),
    canaryDown: run.watch.canaryDown,
    now: clock.now(),
    ending: endingOf(run),
  }
  return perform(run, next(situation), {open, environment, observation})
}

/** The records as they are now; as they were last seen while they are out of reach. Renews the lease when it is due. */
async function recorded(run: Run): Promise<EnvironmentState> {
  const {journal, clock} = run.world
  const started = clock.monotonic()
  try {
    const {state} = await journal.read()
    checkFence(state, run.environment, run.fence)
    run.watch.ownedAt = started
    run.watch.recordsDown = false
    return environmentOf((await renewIfDue(run)) ?? state, run.environment)
  } catch (error) {
    if (!isOutOfReach(error)) throw error
    sayOnce(run, codedMessageOf(error))
    return environmentOf((await journal.known()).state, run.environment)
  }
}

async function observe(run: Run): Promise<Observation | undefined> {
  try {
    return await run.world.target.router.observe()
  } catch (error) {
    run.world.runner.warning(`the target cannot be observed: ${codedMessageOf(error)}`)
    return undefined
  }
}

function watchCanary({watch}: Run, slot: string, observation: Observation | undefined, hasTraffic: boolean): void {
  const isDown = hasTraffic && observation !== undefined && observation.ready[slot] !== true
  watch.canaryDown = isDown ? watch.canaryDown + 1 : 0
}

function endingOf(run: Run): Situation['ending'] {
  const {clock, runner} = run.world
  const now = clock.monotonic()
  if (runner.cancelled.aborted) return 'cancelled'
  if (now - run.watch.ownedAt >= run.plan.lease / 2) return 'records-lost'
  return now >= run.endsAt ? 'time-is-up' : undefined
}

function sayOnce(run: Run, message: string): void {
  if (!run.watch.recordsDown) run.world.runner.warning(`${message}; judging goes on, nothing is raised`)
  run.watch.recordsDown = true
}
