import {RefugeError} from '../kernel/errors.ts'
import type {LeaseTaken} from './events.ts'
import {environmentOf, type Lease, type State} from './state.ts'

/** Who wants an environment, and for how long. */
export interface LeaseRequest {
  readonly environment: string
  readonly deployment: string
  readonly run: string
  /** Milliseconds. */
  readonly length: number
  /** A rollback takes the lease from whoever has it. */
  readonly preempt?: boolean
}

/** The lease that keeps others out now, if any: it was not released and has not run out. */
export function liveLease(state: State, environment: string, now: Date): Lease | undefined {
  const lease = environmentOf(state, environment).lease
  return lease && Date.parse(lease.until) > now.getTime() ? lease : undefined
}

/** RFG-320 while another run drives the environment. */
export function refuseLeased(state: State, environment: string, now: Date): void {
  const lease = liveLease(state, environment, now)
  if (!lease) return
  throw new RefugeError('RFG-320', `${environment} is being deployed by run ${lease.run} (until ${lease.until})`, {
    hint: 'Wait for that run to end, or undo what it does with the rollback action.',
  })
}

/** The event that takes the lease with the next fence number; RFG-320 while another run has it. */
export function takeLease(state: State, request: LeaseRequest, now: Date): LeaseTaken {
  const {environment, deployment, length, preempt = false} = request
  const {fence, open} = environmentOf(state, environment)
  if (!preempt) refuseLeased(state, environment, now)
  return {
    type: 'lease.taken',
    environment,
    deployment,
    fence: fence + 1,
    until: new Date(now.getTime() + length).toISOString(),
    ...(preempt && open ? {preempts: open.started.deployment} : {}),
  }
}

/** Throws RFG-321 unless the fence is still the newest: another run has taken the environment over. */
export function checkFence(state: State, environment: string, fence: number): void {
  const it = environmentOf(state, environment)
  if (it.fence === fence && it.lease?.fence === fence) return
  const by = it.lease ? ` by run ${it.lease.run}` : ''
  throw new RefugeError('RFG-321', `${environment} was taken over${by}: this run writes nothing more`, {
    hint: 'Look at the run that took over; `refuge log` shows what it did.',
  })
}
