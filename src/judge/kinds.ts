import {gauge} from './gauge.ts'
import {histogram} from './histogram.ts'
import {proportion} from './proportion.ts'
import {samples} from './samples.ts'

/** Every kind of metric that can be judged. */
export const kinds = {proportion, histogram, samples, gauge} as const
