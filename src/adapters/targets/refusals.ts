import {formatDuration} from '../../kernel/duration.ts'
import {RefugeError} from '../../kernel/errors.ts'
import type {Ended} from '../../ports/process.ts'
import {lastWords} from './last-words.ts'

/** A command of the user's: the option that gives it, and its words. */
export interface Named {
  readonly option: string
  readonly command: string
  /** The option that limits its time. */
  readonly limit: string
}

/** Throws when a command failed (RFG-310), ran out of time (RFG-311) or was stopped (RFG-313), with its last words. */
export function checkEnded(
  {option, command, limit}: Named,
  ended: Ended,
  {timeout, signal}: {readonly timeout: number; readonly signal?: AbortSignal},
): void {
  const name = `'${option}: ${command}'`
  if (ended.timedOut) {
    throw new RefugeError('RFG-311', `${name} did not end within ${formatDuration(timeout)}${lastWords(ended)}`, {
      hint: `It was stopped with everything that it had started. What it leaves running must be in the background with its output elsewhere; a slow one needs a longer '${limit}'.`,
    })
  }
  if (signal?.aborted) throw new RefugeError('RFG-313', `${name} was stopped before it was done`)
  if (ended.code !== 0) {
    throw new RefugeError('RFG-310', `${name} ended with status ${ended.code}${lastWords(ended)}`, {
      hint: 'Run it by hand with the same REFUGE_… variables. No traffic was moved.',
    })
  }
}

export function carriesTraffic(slot: string): RefugeError {
  return new RefugeError('RFG-315', `slot '${slot}' still has traffic and is neither replaced nor stopped`, {
    hint: "Move its weight to the other slot first; 'refuge status' shows who serves what.",
  })
}
