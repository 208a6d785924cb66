export {type PreviewInputs, type PreviewOutcome, preview} from './preview.ts'
