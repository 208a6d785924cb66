export {releaseOutputs} from './outputs.ts'
export {release} from './release.ts'
export {releaseSummary} from './summary.ts'
