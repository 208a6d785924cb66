import {defineAction} from '../../../src/kernel/action.ts'
import {duration, oneOf, optional, revision, text} from '../../../src/kernel/inputs.ts'

/** Brings a revision up as a canary, judges it beside the running one, and promotes it or takes it back. */
export const canaryPromote = defineAction({
  name: 'canary-promote',
  inputs: {
    environment: text(),
    revision: revision(),
    version: optional(),
    resume: oneOf(['auto', 'never'], 'auto'),
    'max-duration': duration('5h15m'),
    'on-inconclusive': oneOf(['hold', 'rollback', 'extend'], ''),
    'on-rollback': oneOf(['fail', 'succeed'], 'fail'),
  },
  outputs: ['outcome', 'verdict', 'reason', 'deployment', 'split-json', 'record', 'report'],
  refused: (reason) => ({outcome: 'refused', verdict: 'no-data', reason}),
  async run(inputs, ports) {
    const [{snapshotFor}, {gatesFor}, {deploy, deploymentOutputs, deploymentSummary, writePage}] = await Promise.all([
      import('../../../src/backup/index.ts'),
      import('../../../src/gates/index.ts'),
      import('../../../src/rollout/index.ts'),
    ])
    const it = await deploy(
      {
        ...inputs,
        maxDuration: inputs['max-duration'],
        onInconclusive: inputs['on-inconclusive'],
        onRollback: inputs['on-rollback'],
        dryRun: inputs['dry-run'],
        gates: gatesFor(inputs, ports),
        snapshot: snapshotFor(ports),
      },
      ports,
    )
    const report = await writePage(it, inputs, ports)
    await ports.runner.summary(deploymentSummary(it, inputs.environment))
    return {outputs: deploymentOutputs(it, report), problem: it.problem}
  },
})
