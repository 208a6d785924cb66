import {defineAction} from '../../../src/kernel/action.ts'
import {oneOf, optional, text} from '../../../src/kernel/inputs.ts'
import {packageName} from '../../../src/package/inputs/index.ts'

/** Makes the one package of a build, addressed by its digest. */
export const packageAction = defineAction({
  name: 'package',
  inputs: {
    path: text(),
    name: packageName('build'),
    compare: optional(),
    'on-difference': oneOf(['fail', 'report'], 'fail'),
    sbom: oneOf(['auto', 'npm', 'syft', 'none'], 'auto'),
  },
  outputs: ['folder', 'path', 'file', 'digest', 'files', 'bytes', 'sbom', 'reproducible'],
  refused: () => ({reproducible: 'not-tried'}),
  async run(inputs, ports) {
    const {makePackage, packageOutputs, packageSummary} = await import('../../../src/package/index.ts')
    const it = await makePackage({...inputs, onDifference: inputs['on-difference'], dryRun: inputs['dry-run']}, ports)
    await ports.runner.summary(packageSummary(it))
    return {outputs: packageOutputs(it), problem: it.problem}
  },
})
