import {RefugeError} from '../../../kernel/errors.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Settings} from './settings.ts'

export type Machine = {readonly runner: {readonly context: Pick<Ports['runner']['context'], 'hosted'>}} & Pick<
  Ports,
  'env'
>

/** A machine that goes away after the job holds no environment, but for previews and tests. */
export function isRefused({preview}: Pick<Settings, 'preview'>, {runner, env}: Machine): boolean {
  return runner.context.hosted && !preview && env.REFUGE_ALLOW_HOSTED !== 'test'
}

export function refuseHosted(settings: Pick<Settings, 'preview'>, machine: Machine): void {
  if (!isRefused(settings, machine)) return
  throw new RefugeError(
    'RFG-316',
    'a target of kind local would vanish with this runner of GitHub at the end of the job',
    {
      hint: "Use a self-hosted runner or another kind of target; for a preview write 'preview: true', for a test set REFUGE_ALLOW_HOSTED=test.",
    },
  )
}
