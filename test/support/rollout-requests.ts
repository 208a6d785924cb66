import type {DeployRequest, RollbackRequest} from '../../src/rollout/index.ts'

const HOUR = 3_600_000
const where = {config: 'refuge.yml', 'working-directory': '.', 'github-token': undefined, environment: 'production'}

/** A deployment of a revision to production, as a job with nothing but the defaults asks for it; a rollback is no failure. */
export function deployRequest(revision: string, more: Partial<DeployRequest> = {}): DeployRequest {
  return {
    ...where,
    revision,
    version: undefined,
    resume: 'auto',
    maxDuration: HOUR,
    onInconclusive: undefined,
    onRollback: 'succeed',
    dryRun: false,
    ...more,
  }
}

export function rollbackRequest(to = 'last-good', reason = 'it looks wrong'): RollbackRequest {
  return {...where, to, reason, force: false, dryRun: false}
}
