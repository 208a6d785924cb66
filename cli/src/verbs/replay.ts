import {createInterface} from 'node:readline'
import {JudgeInputError, replay as replayed} from '../../../src/judge/index.ts'
import {RefugeError} from '../../../src/kernel/errors.ts'
import type {RunVerb} from '../verb.ts'

/** Line by line, whatever the length of the stream. */
export const replay: RunVerb = async () => ({lines: answers(), ok: true})

async function* answers(): AsyncIterable<string> {
  try {
    yield* replayed(createInterface({input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY}))
  } catch (error) {
    if (!(error instanceof JudgeInputError)) throw error
    throw new RefugeError('RFG-402', error.message, {
      hint: 'docs/technical/judge-protocol.md describes every field of a line.',
    })
  }
}
