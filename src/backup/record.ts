import {messageOf, RefugeError} from '../kernel/errors.ts'
import type {Journal} from '../records/index.ts'
import type {StoredHead} from './heads.ts'
import {type ForDeployment, pointEvents} from './recorded.ts'
import {damagedParts} from './stored.ts'
import type {Vault} from './vault.ts'

export interface Recording {
  readonly vault: Pick<Vault, 'store'>
  readonly journal: Journal
  readonly forDeployment: ForDeployment | undefined
}

/**
 * Appends the event of a new point, behind those of earlier heads that the records lack (their run could not reach them):
 * each of these only when it is whole. Answers with what stays unrecorded: RFG-631.
 */
export async function recordPoints(
  before: readonly StoredHead[],
  taken: StoredHead,
  {vault, journal, forDeployment}: Recording,
): Promise<readonly RefugeError[]> {
  try {
    const {state} = await journal.read()
    const lost = before.filter((it) => pointEvents([it], state).length > 0)
    const whole = await wholeOnes(lost, vault)
    await journal.append((now) => [...pointEvents(whole, now), ...pointEvents([taken], now, forDeployment)])
    return lost.filter((it) => !whole.includes(it)).map(damagedAndUnknown)
  } catch (cause) {
    return [notRecorded(taken, cause)]
  }
}

async function wholeOnes(heads: readonly StoredHead[], {store}: Pick<Vault, 'store'>): Promise<StoredHead[]> {
  const whole: StoredHead[] = []
  for (const it of heads) if ((await damagedParts(it.head, store)).length === 0) whole.push(it)
  return whole
}

function notRecorded({head}: StoredHead, cause: unknown): RefugeError {
  return new RefugeError(
    'RFG-631',
    `point ${head.id} of ${head.source} is stored but not recorded: ${messageOf(cause)}`,
    {
      hint: 'It can be restored. The next snapshot of this source records it, once the records can be reached.',
      cause,
    },
  )
}

function damagedAndUnknown({head}: StoredHead): RefugeError {
  return new RefugeError(
    'RFG-631',
    `the store holds a point ${head.id} of ${head.source} that no record names and that is damaged`,
    {
      hint: 'Look at the run that it names; if nobody knows it, find out who can write to the store.',
    },
  )
}
