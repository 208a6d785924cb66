import {readableDuration} from '../../kernel/duration.ts'
import type {Ports} from '../../ports/ports.ts'
import {evidenceLines} from '../explain.ts'
import {decisionWords} from './decision.ts'
import {durationOf} from './duration-of.ts'
import {type ObserveRequest, observedPlace} from './observed-place.ts'
import {type Watch, watch} from './watch.ts'

export interface ObservedNow extends Pick<Watch, 'decision' | 'numbers'> {
  readonly lines: readonly string[]
  readonly claim: string
  /** The canary would have gone on to everybody. */
  readonly isGood: boolean
}

/** The judge beside a deployment that something else drives, from now on. Milliseconds; by default as long as the steps. */
export async function observeNow(
  request: ObserveRequest & {readonly duration: number | undefined; readonly say: (line: string) => void},
  ports: Ports,
): Promise<ObservedNow> {
  const {say} = request
  const {configuration, surroundings, measured, sidesNow} = await observedPlace(request, ports)
  const sides = await sidesNow()
  const {metrics} = configuration
  const strategy = surroundings.strategySettings
  const duration = durationOf(strategy, request.duration)
  say(
    `observing ${surroundings.name} for at most ${readableDuration(duration)}: ${sides.canary} beside ${sides.baseline}`,
  )
  const {clock, runner} = ports
  const asked = {measured, clock, strategy, metrics, sides, duration, signal: runner.cancelled, goOn: false, say}
  const {decision, numbers, plan} = await watch(asked)
  return {
    lines: [decisionWords(decision), ...evidenceLines(numbers)],
    claim: plan.claim.sentence,
    decision,
    numbers,
    isGood: decision.would === 'promote',
  }
}
