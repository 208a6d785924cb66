import {defineAction} from '../../../src/kernel/action.ts'
import {oneOf, optional} from '../../../src/kernel/inputs.ts'

/** Takes the sources of `backup:`, proves that they are stored, and records the point. */
export const backupSnapshot = defineAction({
  name: 'backup-snapshot',
  inputs: {
    source: optional(),
    reason: oneOf(['deploy', 'schedule', 'manual'], 'manual'),
    verify: oneOf(['none', 'stored', 'restorable', 'usable'], 'stored'),
    'accept-shrink': optional(),
    identity: optional(),
    store: optional(),
    engine: oneOf(['archive', 'restic'], ''),
    password: optional(),
    token: optional(),
  },
  outputs: ['point', 'points-json', 'status', 'files', 'bytes', 'new-bytes', 'age-seconds'],
  refused: () => ({status: 'failed'}),
  async run(inputs, ports) {
    for (const secret of [inputs.password, inputs.token]) if (secret !== undefined) ports.runner.mask(secret)
    const [{snapshot, snapshotOutputs, snapshotSummary}, {configurationAt}, {journalAt}] = await Promise.all([
      import('../../../src/backup/index.ts'),
      import('../../../src/config/index.ts'),
      import('../../../src/records/index.ts'),
    ])
    const {folder, configuration} = await configurationAt(inputs, ports)
    const journal = await journalAt({...inputs, ref: configuration.records.ref}, ports)
    const request = {
      ...inputs,
      sources: (inputs.source ?? '').split(/[\s,]+/).filter((it) => it !== ''),
      acceptShrink: inputs['accept-shrink'],
      dryRun: inputs['dry-run'],
    }
    const it = await snapshot(request, {configuration, folder}, journal, ports)
    await ports.runner.summary(snapshotSummary(it))
    return {outputs: snapshotOutputs(it, ports.clock.now()), problem: it.problem}
  },
})
