import type {Clock} from './clock.ts'
import type {Files} from './files.ts'
import type {Neighbours} from './neighbours.ts'
import type {Process} from './process.ts'
import type {Random} from './random.ts'
import type {Runner} from './runner.ts'

/** Everything that a flow may touch of the world. */
export interface Ports {
  readonly runner: Runner
  readonly clock: Clock
  readonly random: Random
  readonly process: Process
  readonly files: Files
  /** Environment variables of this process. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Neighbours that are loaded when they are first needed. */
  readonly neighbours: Neighbours
}
