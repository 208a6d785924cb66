export {releaseOutputs} from './outputs.ts'
export {releaseSummary} from './summary.ts'
