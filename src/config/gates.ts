import type {Place} from '../kernel/errors.ts'
import {below, type Pointer} from './pointer.ts'

/** A gate that an environment asks for: its name, its settings as written with their defaults, and the line that asks for it. */
export interface AskedGate {
  readonly gate: string
  readonly settings: {readonly [key: string]: unknown}
  readonly place: Place
}

/** `gates:` of an environment as it is written. */
export type WrittenGates = Readonly<Record<string, {readonly [key: string]: unknown}>>

/** The gates of an environment, in the order of the file, each with the place of its key. */
export function askedGates(
  written: WrittenGates,
  environment: string,
  placeOf: (pointer: Pointer) => Place,
): readonly AskedGate[] {
  return Object.entries(written).map(([gate, settings]) => ({
    gate,
    settings,
    place: placeOf(below('/environments', environment, 'gates', gate)),
  }))
}
