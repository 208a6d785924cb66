import {proportion} from './proportion.ts'

/** Every kind of metric that can be judged. */
export const kinds = {proportion} as const
