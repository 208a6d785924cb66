import {defineAction} from '../../../src/kernel/action.ts'
import {flag, text} from '../../../src/kernel/inputs.ts'

/** Brings an earlier revision back: over a canary under way, in a bake, or long after. */
export const rollback = defineAction({
  name: 'rollback',
  inputs: {
    environment: text(),
    to: text('last-good'),
    reason: text(),
    force: flag(false),
  },
  outputs: ['outcome', 'from-revision', 'to-revision', 'deployment', 'record', 'seconds'],
  refused: () => ({outcome: 'refused'}),
  async run(inputs, ports) {
    const {rollBack, rollbackOutputs, rollbackSummary, writePage} = await import('../../../src/rollout/index.ts')
    const it = await rollBack({...inputs, dryRun: inputs['dry-run']}, ports)
    await writePage(it, inputs, ports)
    await ports.runner.summary(rollbackSummary(it, inputs.environment))
    return {outputs: rollbackOutputs(it), problem: it.problem}
  },
})
