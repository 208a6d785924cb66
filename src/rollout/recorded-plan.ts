import {RefugeError} from '../kernel/errors.ts'
import {isFields} from '../kernel/fields.ts'
import type {DeploymentStarted} from '../records/index.ts'
import type {Plan} from './plan-record.ts'

/** The plan that a deployment was begun with; RFG-505 where another version of refuge wrote one that this one cannot read. */
export function recordedPlan({plan, deployment}: Pick<DeploymentStarted, 'plan' | 'deployment'>): Plan {
  if (isPlan(plan)) return plan
  throw new RefugeError(
    'RFG-505',
    `the plan of deployment ${deployment} was recorded in a form that is not known here`,
    {
      hint: 'Use the version of refuge that began it, or go back with `rollback`, which needs no plan.',
    },
  )
}

const NUMBERS = ['bake', 'interval', 'warmup', 'atLeast', 'alpha', 'beta', 'lease'] as const

function isPlan(plan: unknown): plan is Plan {
  if (!isFields(plan) || !isFields(plan.metrics) || !isFields(plan.claim)) return false
  return (
    NUMBERS.every((it) => typeof plan[it] === 'number') &&
    typeof plan.claim.sentence === 'string' &&
    Array.isArray(plan.steps) &&
    plan.steps.every((it) => isFields(it) && typeof it.traffic === 'number' && typeof it.dwell === 'number') &&
    Object.values(plan.metrics).every((it) => isFields(it) && typeof it.kind === 'string')
  )
}
