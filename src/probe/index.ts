/** The room of the prober: the same requests to several sides at a constant rate, counted from the instants at which they are due. */
export {LE as PROBE_BOUNDS} from './durations.ts'
export {isProbe, type ProbeMetric} from './metrics.ts'
export {probeOutputs, probeSummary} from './outputs.ts'
export {type ProbeOutcome, type ProbeRequest, probeOrigins} from './probe-origins.ts'
export {PROBED_PATH} from './probed-path.ts'
export {type Prober, type ProbeSettings, startProber} from './prober.ts'
export {parseRate} from './rate.ts'
export {familiesSentence, probeSentence, quantileOf, reasonsSentence} from './sentence.ts'
