import {defineAction} from '../../../src/kernel/action.ts'
import {revision, text} from '../../../src/kernel/inputs.ts'

/** Asks what must be true before a revision may be deployed, and says it where people look. */
export const gateAction = defineAction({
  name: 'gate',
  inputs: {
    environment: text(),
    revision: revision(),
  },
  outputs: ['outcome', 'reason', 'gates-json'],
  refused: (reason) => ({outcome: 'refused', reason}),
  async run(inputs, ports) {
    const {gate, gateLines, gateOutputs, gateSummary} = await import('../../../src/gates/index.ts')
    const {report, problem} = await gate({...inputs, dryRun: inputs['dry-run']}, ports)
    for (const line of gateLines(report)) ports.runner.info(line)
    if (inputs['dry-run']) ports.runner.info('would show the verdict as a check run')
    await ports.runner.summary(gateSummary(report))
    return {outputs: gateOutputs(report), problem}
  },
})
