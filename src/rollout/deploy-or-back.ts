import {parseDuration} from '../kernel/duration.ts'
import {messageOf, RefugeError} from '../kernel/errors.ts'
import {parseRevision} from '../kernel/revision.ts'
import type {Ports} from '../ports/ports.ts'
import {environmentOf, type State} from '../records/index.ts'
import {type DeployRequest, deploy} from './deploy.ts'
import type {DeploymentOutcome} from './outcome.ts'
import {rollBack} from './rollback.ts'
import type {Whereabouts} from './site.ts'
import {openRevision, status} from './status.ts'
import {splitByRevision} from './weights.ts'

export type Command = 'deploy' | 'rollback' | 'resume' | 'status'

export interface CommandRequest extends Whereabouts {
  readonly command: Command
  readonly revision: string | undefined
  readonly version: string | undefined
  readonly to: string
  readonly reason: string | undefined
  readonly dryRun: boolean
  readonly snapshot?: DeployRequest['snapshot']
  readonly gates?: DeployRequest['gates']
}

/** The door to all: one request, four things that it may ask for. */
export async function deployOrBack(request: CommandRequest, ports: Ports): Promise<DeploymentOutcome> {
  switch (request.command) {
    case 'deploy':
      return deploy(asDeploy(request, revisionIn(request)), ports)
    case 'resume':
      return deploy(asDeploy(request, await openRevision(request, ports)), ports)
    case 'rollback':
      return back(request, ports)
    case 'status': {
      const it = await status(request, ports)
      for (const line of it.lines) ports.runner.info(line)
      return it
    }
  }
}

function asDeploy({revision: _revision, ...request}: CommandRequest, revision: string): DeployRequest {
  const maxDuration = parseDuration('5h15m')
  return {...request, revision, resume: 'auto', maxDuration, onInconclusive: undefined, onRollback: 'fail'}
}

function revisionIn({revision}: CommandRequest): string {
  try {
    if (revision === undefined) throw new Error("is required with 'command: deploy'")
    return parseRevision(revision)
  } catch (error) {
    throw new RefugeError('RFG-101', `input 'revision': ${messageOf(error)}`, {
      hint: 'Give `${{ github.sha }}`, or the digest of the image.',
    })
  }
}

async function back(request: CommandRequest, ports: Ports): Promise<DeploymentOutcome> {
  const {reason} = request
  if (reason === undefined) {
    throw new RefugeError('RFG-101', "input 'reason': is required with 'command: rollback'", {
      hint: 'Say in a few words why: people read it in the records and on the page.',
    })
  }
  const it = await rollBack({...request, reason, force: false}, ports)
  return {
    outcome: it.outcome === 'already-there' ? 'rolled-back' : it.outcome,
    verdict: verdictIn(it.state, it.deployment),
    reason: it.reason,
    deployment: it.deployment,
    split: it.state ? splitIn(it.state, request.environment) : {},
    record: it.record,
    problem: it.problem,
    state: it.state,
  }
}

const verdictIn = (state: State | undefined, deployment: string) =>
  Object.values(state?.environments ?? {})
    .flatMap((it) => it.history)
    .find((it) => it.deployment === deployment)?.verdict ?? 'no-data'

function splitIn(state: State, name: string) {
  const {weights = {}, slots} = environmentOf(state, name)
  return splitByRevision(weights, slots)
}
