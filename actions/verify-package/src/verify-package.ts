import {defineAction} from '../../../src/kernel/action.ts'
import {text} from '../../../src/kernel/inputs.ts'
import {digest} from '../../../src/package/inputs/index.ts'

/** Proves that a package is the one that was built, by its bytes. */
export const verifyPackageAction = defineAction({
  name: 'verify-package',
  inputs: {folder: text(), digest: digest()},
  outputs: ['path', 'file'],
  refused: () => ({}),
  async run(inputs, ports) {
    const {verifiedSummary, verifyPackage} = await import('../../../src/package/index.ts')
    const it = await verifyPackage(inputs, ports)
    await ports.runner.summary(verifiedSummary(it))
    return {outputs: {path: it.path, file: it.manifest.file}}
  },
})
