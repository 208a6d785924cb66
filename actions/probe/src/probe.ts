import {defineAction} from '../../../src/kernel/action.ts'
import {duration} from '../../../src/kernel/inputs.ts'
import {origins, paths, rate, share} from '../../../src/probe/inputs/index.ts'

/** Asks addresses at a constant rate, beside anything, and counts what failed. */
export const probe = defineAction({
  name: 'probe',
  inputs: {
    urls: origins(),
    paths: paths('/'),
    rate: rate('10/s'),
    duration: duration('5m'),
    timeout: duration('10s'),
    tolerated: share('0%'),
  },
  outputs: ['outcome', 'sent', 'failed', 'counts-json'],
  refused: () => ({outcome: 'nothing', sent: '0', failed: '0', 'counts-json': '{}'}),
  async run({urls, 'dry-run': dryRun, ...inputs}, ports) {
    const {probeOrigins, probeOutputs, probeSummary} = await import('../../../src/probe/index.ts')
    const it = await probeOrigins({...inputs, origins: urls, dryRun}, ports)
    await ports.runner.summary(probeSummary(it))
    return {outputs: probeOutputs(it), problem: it.problem}
  },
})
