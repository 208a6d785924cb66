import {defineAction} from '../../../src/kernel/action.ts'
import {oneOf, optional, text} from '../../../src/kernel/inputs.ts'
import type {Command} from '../../../src/rollout/index.ts'

/** A whole deployment in one step; also the way back, the way on, and a look at where things stand. */
export const deploy = defineAction({
  name: 'deploy',
  inputs: {
    environment: text(),
    revision: optional(),
    version: optional(),
    command: oneOf<Command, 'deploy'>(['deploy', 'rollback', 'resume', 'status'], 'deploy'),
    to: text('last-good'),
    reason: optional(),
    artifact: optional(),
  },
  outputs: ['outcome', 'verdict', 'reason', 'deployment', 'split-json', 'record', 'report', 'point'],
  refused: (reason) => ({outcome: 'refused', verdict: 'no-data', reason}),
  async run(inputs, ports) {
    const [{snapshotFor}, {gatesFor}, {deployOrBack, deploymentOutputs, deploymentSummary, writePage}] =
      await Promise.all([
        import('../../../src/backup/index.ts'),
        import('../../../src/gates/index.ts'),
        import('../../../src/rollout/index.ts'),
      ])
    const it = await deployOrBack(
      {...inputs, dryRun: inputs['dry-run'], gates: gatesFor(inputs, ports), snapshot: snapshotFor(ports)},
      ports,
    )
    const report = inputs.command === 'status' ? undefined : await writePage(it, inputs, ports)
    await ports.runner.summary(deploymentSummary(it, inputs.environment))
    return {outputs: {...deploymentOutputs(it, report), point: it.point ?? ''}, problem: it.problem}
  },
})
