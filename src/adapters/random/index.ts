import {randomBytes} from 'node:crypto'
import type {Random} from '../../ports/random.ts'

/** The randomness of this machine. */
export const random: Random = {bytes: (count) => randomBytes(count)}
