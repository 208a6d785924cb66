import {JudgeInputError} from '../judge/index.ts'
import {readableDuration} from '../kernel/duration.ts'
import {RefugeError} from '../kernel/errors.ts'
import type {Journal, Recorded} from '../records/index.ts'
import {eventsOf, observationsIn} from './deployment-events.ts'
import {type Judge, type Numbers, newJudge} from './judge.ts'
import {comparison, digits} from './metric-words.ts'
import type {Plan} from './plan-record.ts'
import {recordedPlan} from './recorded-plan.ts'
import {type Change, changedPlan, wrongChange} from './what-if.ts'

export interface Verified {
  readonly lines: readonly string[]
  /** Every recorded verdict has exactly the numbers that follow from the recorded counts. */
  readonly isSame: boolean
  readonly verdicts: readonly VerifiedVerdict[]
  /** What other margins would have said; absent where none were asked about. */
  readonly whatIf?: WhatIf
}

export interface VerifiedVerdict {
  readonly at: string
  readonly verdict: string
  readonly isSame: boolean
  readonly recorded: Numbers
  readonly judged: Numbers
}

/** When the first verdict of either kind would have come, in seconds since the first poll beside a baseline. */
export interface WhatIf {
  readonly fail?: number
  readonly pass?: number
  readonly numbers: Numbers
}

/**
 * A recorded deployment judged again from its recorded counts (the newest where none is named). With changes, also what
 * other margins would have said of the same counts: a question about the past, for whoever has seen them may promise
 * nothing by margins chosen afterwards. RFG-334 where the records do not hold the deployment whole.
 */
export async function verifyDeployment(
  journal: Journal,
  deployment: string | undefined,
  changes: readonly Change[],
): Promise<Verified> {
  return verified(await eventsOf(journal, deployment), changes)
}

/** The same for events, oldest first. Pure. */
export function verified(events: readonly Recorded[], changes: readonly Change[]): Verified {
  const started = events.find((it) => it.type === 'deployment.started')
  if (started?.type !== 'deployment.started') {
    throw new RefugeError('RFG-334', 'the records hold only a part of this deployment', {
      hint: '`refuge audit verify` says whether the records are whole.',
    })
  }
  const plan = recordedPlan(started)
  const verdicts = judgedAgain(events, plan)
  const isSame = verdicts.every((it) => it.isSame)
  const whatIf = changes.length === 0 ? undefined : judgedOtherwise(events, changedPlan(plan, changes))
  return {
    lines: [
      `deployment ${started.deployment}`,
      ...verdicts.flatMap(verdictLines),
      ...(verdicts.length === 0 ? ['no verdict is recorded'] : []),
      ...(whatIf ? whatIfLines(whatIf, changes) : []),
    ],
    isSame,
    verdicts,
    ...(whatIf ? {whatIf} : {}),
  }
}

function judgedAgain(events: readonly Recorded[], plan: Plan): readonly VerifiedVerdict[] {
  const judge = newJudge(plan)
  return events.flatMap((event): VerifiedVerdict[] => {
    for (const it of observationsIn(event)) judge.see(it)
    if (event.type !== 'verdict') return []
    const recorded = event.evidence as Numbers
    const judged = judge.numbers()
    return [{at: event.at, verdict: event.verdict, isSame: isIn(recorded, judged), recorded, judged}]
  })
}

/** Whether everything recorded is there, to the last digit; early versions recorded less of it. */
function isIn(recorded: unknown, judged: unknown): boolean {
  if (typeof recorded !== 'object' || recorded === null) return Object.is(recorded, judged)
  if (typeof judged !== 'object' || judged === null || Array.isArray(recorded) !== Array.isArray(judged)) return false
  if (Array.isArray(recorded) && Array.isArray(judged) && recorded.length !== judged.length) return false
  return Object.entries(recorded).every(([key, it]) => isIn(it, Reflect.get(judged, key)))
}

function verdictLines({at, verdict, isSame, recorded, judged}: VerifiedVerdict): string[] {
  const words = isSame ? 'the same numbers, to the last digit' : 'OTHER numbers than were recorded'
  const metrics = judged.metrics.map((it) => `    ${comparison(it)}`)
  const differs = `    ln E of FAIL: recorded ${recorded.logEFail ?? 'none'}, from the counts ${judged.logEFail ?? 'none'}`
  return [`${at} ${verdict}: judged again from the recorded counts: ${words}`, ...metrics, ...(isSame ? [] : [differs])]
}

function judgedOtherwise(events: readonly Recorded[], plan: Plan): WhatIf {
  const judge = otherJudge(plan)
  const found: {fail?: number; pass?: number} = {}
  let first: number | undefined
  for (const it of events.flatMap(observationsIn)) {
    judge.see(it)
    if (it.weight <= 0 || it.weight >= 1) continue
    first ??= it.t
    note(found, judge, it.t - first)
  }
  return {...found, numbers: judge.numbers()}
}

/** A margin may be a number and still none that can be judged by. */
function otherJudge(plan: Plan): Judge {
  try {
    return newJudge(plan)
  } catch (error) {
    throw error instanceof JudgeInputError ? wrongChange(error.message) : error
  }
}

function note(found: {fail?: number; pass?: number}, judge: Judge, seconds: number): void {
  const {verdict} = judge.judged()
  if (verdict === 'fail') found.fail ??= seconds
  if (verdict === 'pass') found.pass ??= seconds
}

function whatIfLines({fail, pass, numbers}: WhatIf, changes: readonly Change[]): string[] {
  const time = (seconds: number) => readableDuration(seconds * 1000)
  const share = `${digits(numbers.shareOfFail * 100)} % of the evidence that FAIL needs`
  return [
    `with ${changes.map((it) => `${it.path.join('.')}=${it.value}`).join(', ')}:`,
    fail === undefined ? `    no FAIL in what was recorded; at its end ${share}` : `    FAIL after ${time(fail)}`,
    pass === undefined ? '    no PASS in what was recorded' : `    first PASS after ${time(pass)}`,
  ]
}
