import {type JudgeConfig, pollsPerInterval} from './config.ts'

/** When a poll was made: its number, its time in seconds, and the canary's share of traffic in the interval it closes. */
export interface Poll {
  readonly i: number
  readonly t: number
  readonly weight: number
}

/** Where a canary's life stands. All in poll numbers except `t`, which is in seconds. */
export interface Timeline {
  /** The first poll of all; what lies before it is unknown. */
  readonly origin: number | null
  readonly last: {readonly i: number; readonly t: number} | null
  /** The poll that showed the canary's first traffic, and the time at which its interval began. */
  readonly first: {readonly i: number; readonly t: number} | null
  /** The interval under way: its index from the canary's first traffic, the poll it began after, and its weight. */
  readonly interval: {readonly index: number; readonly after: number; readonly weight: number} | null
  /** Index of the first interval since the last change of weight. */
  readonly step: number
  /** The same step's first poll, counted from the canary's first traffic. */
  readonly stepPoll: number
}

/** What a poll means to the metrics. */
export interface Moment {
  /** `before`: no canary traffic yet, only to learn from; `warm-up`: left out on both sides. */
  readonly phase: 'before' | 'warm-up' | 'judged'
  /** Index of the canary's interval, from its first traffic on; gaps advance it. */
  readonly index: number
  /** Whether the interval ends with this poll. */
  readonly ends: boolean
  /** Number of the interval counted from the first increment of all, baseline-only ones included. */
  readonly place: number
  /** Number of the poll from the canary's first traffic on; gaps advance it. */
  readonly poll: number
}

export const NOT_BEGUN: Timeline = {origin: null, last: null, first: null, interval: null, step: 0, stepPoll: 0}

/** Whether as many intervals with canary traffic have gone by as were planned. */
export function atHorizon(timeline: Timeline, config: JudgeConfig): boolean {
  return timeline.first !== null && pollNow(timeline) + 1 >= config.plannedIntervals
}

/** Number of the newest poll, counted from the canary's first traffic. */
export function pollNow({first, last}: Timeline): number {
  return first === null || last === null ? 0 : last.i - first.i
}

/** Moves on by one poll; `traffic` says whether the canary answered requests of users in it. */
export function advance(
  timeline: Timeline,
  config: JudgeConfig,
  poll: Poll,
  traffic: boolean,
): {timeline: Timeline; moment: Moment} {
  const polls = pollsPerInterval(config)
  const origin = timeline.origin ?? poll.i
  const began = timeline.last?.t ?? poll.t
  const first = timeline.first ?? (traffic ? {i: poll.i, t: began} : null)
  const interval = first === null ? null : intervalOf(timeline, poll, polls)
  const sincePoll = first === null ? 0 : poll.i - first.i
  const isNewStep = interval !== null && interval.weight !== timeline.interval?.weight
  return {
    timeline: {
      origin,
      last: {i: poll.i, t: poll.t},
      first,
      interval,
      step: isNewStep ? interval.index : timeline.step,
      stepPoll: isNewStep ? sincePoll : timeline.stepPoll,
    },
    moment: {
      phase: first === null ? 'before' : began < first.t + config.warmupSeconds ? 'warm-up' : 'judged',
      index: interval?.index ?? 0,
      ends: interval !== null && poll.i - interval.after >= polls,
      place: Math.max(0, Math.floor((poll.i - origin - 1) / polls)),
      poll: sincePoll,
    },
  }
}

/** The interval a poll belongs to: a new one after as many polls as fill one, or when the weight has changed (§4.3). */
function intervalOf(timeline: Timeline, {i, weight}: Poll, polls: number): NonNullable<Timeline['interval']> {
  const open = timeline.interval
  if (open === null) return {index: 0, after: i - 1, weight}
  const whole = Math.floor((i - 1 - open.after) / polls)
  if (weight !== open.weight) return {index: open.index + Math.max(1, whole), after: i - 1, weight}
  return {index: open.index + whole, after: open.after + whole * polls, weight}
}
