/** The room of gates: what must be true before the first percent. Never asked of a rollback. */
export {gatesFor} from './ask-gates.ts'
export {type GateOutcome, type GateRequest, gate} from './gate.ts'
export {gateOutputs} from './outputs.ts'
export type {GateReport, GateResult} from './report.ts'
export {gateSummary} from './section.ts'
export {gateLines, sentenceOf} from './words.ts'
