/** The room of packages: one for each build, addressed by its digest from then on. */
export {makePackage, packageOutputs} from './make-package.ts'
export {packageSummary, verifiedSummary} from './summary.ts'
export {verifyPackage} from './verify-package.ts'
