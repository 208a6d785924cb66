import type {DeploymentOutcome} from './outcome.ts'
import type {RollbackOutcome} from './rollback.ts'

/** A deployment's outputs by the names of the contract; `report` is the path of its page, where one was written. */
export function deploymentOutputs(it: DeploymentOutcome, report: string | undefined) {
  return {
    outcome: it.outcome,
    verdict: it.verdict,
    reason: it.reason,
    deployment: it.deployment,
    'split-json': JSON.stringify(it.split),
    record: it.record ?? '',
    report: report ?? '',
  }
}

export function rollbackOutputs(it: RollbackOutcome) {
  return {
    outcome: it.outcome,
    'from-revision': it.from,
    'to-revision': it.to,
    deployment: it.deployment,
    record: it.record ?? '',
    seconds: it.seconds.toFixed(1),
  }
}
