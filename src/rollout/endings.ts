import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'
import type {Observation} from '../ports/target.ts'
import {environmentOf, type Position} from '../records/index.ts'
import {shown} from './drift.ts'
import type {DeploymentOutcome, OnRollback} from './outcome.ts'
import {isOutOfReach} from './record.ts'
import type {Ending, Run} from './run.ts'
import type {Site} from './site.ts'
import {splitByRevision} from './weights.ts'

/** What a driven deployment came to. */
export async function outcomeOf(ending: Ending, run: Run, onRollback: OnRollback): Promise<DeploymentOutcome> {
  const {outcome, verdict, reason, weights, record} = ending
  const {state, commit} = await run.world.journal.known()
  const {slots, running} = environmentOf(state, run.environment)
  const numbers = run.evidence.numbers()
  return {
    ...(numbers.metrics.length > 0 ? {numbers} : {}),
    outcome,
    verdict,
    reason,
    deployment: run.deployment,
    split: splitByRevision(weights, slots),
    record: record ?? commit,
    problem: problemOf(ending, onRollback, running !== undefined),
    state,
  }
}

function problemOf({outcome, reason}: Ending, onRollback: OnRollback, isServed: boolean): RefugeError | undefined {
  if (outcome === 'rolled-back' && onRollback === 'fail') {
    const where = isServed
      ? 'Users are on the earlier revision again'
      : 'There was no earlier revision, so nothing serves'
    return new RefugeError('RFG-340', `rolled back: ${reason}`, {
      hint: `${where}; \`refuge explain\` shows the numbers.`,
    })
  }
  if (outcome === 'held') {
    return new RefugeError('RFG-341', `held: ${reason}`, {
      hint: 'Run this action again to go on, or the rollback action to undo it.',
    })
  }
  return undefined
}

/** The part of an outcome that what is seen and recorded now gives. */
function standing(site: Site, {state, commit}: Position, observation: Observation | undefined) {
  const {slots} = environmentOf(state, site.surroundings.name)
  const split = observation ? splitByRevision(observation.weights, slots, observation.revisions) : {}
  return {split, record: commit, state}
}

export function already(site: Site, position: Position, observation: Observation): DeploymentOutcome {
  const {history, running} = environmentOf(position.state, site.surroundings.name)
  return {
    ...standing(site, position, observation),
    outcome: 'promoted',
    verdict: history[0]?.verdict ?? 'pass',
    reason: 'this revision has everything already; nothing was written',
    deployment: running?.deployment ?? '',
    problem: undefined,
  }
}

export function drifted(
  site: Site,
  position: Position,
  observation: Observation,
  deployment: string,
): DeploymentOutcome {
  const {weights = {}} = environmentOf(position.state, site.surroundings.name)
  const reason = `the weights are ${shown(observation.weights)} although the records left them at ${shown(weights)}: somebody else changed them, and nothing was overwritten`
  return {
    ...standing(site, position, observation),
    outcome: 'held',
    verdict: 'no-data',
    reason,
    deployment,
    problem: new RefugeError('RFG-322', `held: ${reason}`, {
      hint: 'Set the weights back, or run the rollback action with `force: true`, which overwrites them.',
    }),
  }
}

export function dryRun(
  site: Site,
  position: Position,
  observation: Observation,
  deployment: string,
  lines: readonly string[],
  {runner}: Ports,
): DeploymentOutcome {
  for (const line of lines) runner.info(line)
  return {
    ...standing(site, position, observation),
    outcome: 'refused',
    verdict: 'no-data',
    reason: 'dry run: nothing was changed',
    deployment,
    problem: undefined,
  }
}

/** An error ended it: refused where nothing was begun, held where a person must look at what was. */
export async function stopped(error: RefugeError, site: Site, outcome: 'refused' | 'held'): Promise<DeploymentOutcome> {
  const verdict = outcome === 'held' ? 'inconclusive' : 'no-data'
  return {...(await lastSeen(error, site)), outcome, verdict, reason: error.message, problem: error}
}

/** Not even the configuration could be used. */
export function unopened(error: RefugeError): DeploymentOutcome {
  return {
    outcome: 'refused',
    verdict: 'no-data',
    reason: error.message,
    deployment: '',
    split: {},
    record: undefined,
    problem: error,
    state: undefined,
  }
}

/** What can still be said of a site after an error. */
async function lastSeen(error: RefugeError, site: Site) {
  const {journal, surroundings, target} = site
  const cannotRead = isOutOfReach(error) || error.code === 'RFG-503'
  const position = cannotRead ? await journal.salvage() : await journal.known()
  const observation = await target.router.observe().catch(() => undefined)
  const {open} = environmentOf(position.state, surroundings.name)
  return {...standing(site, position, observation), deployment: open?.started.deployment ?? ''}
}
