import type {Ports} from '../ports/ports.ts'
import {type Journal, openJournal} from './journal.ts'

/** Where the records are, and with what right. */
export interface RecordsAddress {
  /** Full ref, `refs/heads/refuge/records` by default. */
  readonly ref: string
  /** The checkout whose remote `origin` holds them, from the workspace. */
  readonly 'working-directory': string
  readonly 'github-token': string | undefined
  /** Length of the lease that is driven, in milliseconds: a remote that does not answer must not outlast it. */
  readonly lease?: number
}

const LONGEST_PATIENCE = 30_000
const SHORTEST_PATIENCE = 2000
/** Tries within one lease that must fit. */
const TRIES = 6

/** The records of a checkout, ready to be read and written by this run. */
export async function journalAt(
  address: RecordsAddress,
  {clock, random, runner, neighbours, files}: Pick<Ports, 'clock' | 'random' | 'runner' | 'neighbours' | 'files'>,
): Promise<Journal> {
  const folder = await files.inside(runner.context.workspace, address['working-directory'])
  const token = address['github-token']
  const patience = Math.min(LONGEST_PATIENCE, Math.max(SHORTEST_PATIENCE, (address.lease ?? Infinity) / TRIES))
  const log = await neighbours.records({folder, ref: address.ref, patience, ...(token ? {token} : {})})
  return openJournal({log, clock, random, actor: runner.context.actor, run: runner.context.run})
}
