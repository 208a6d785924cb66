import type {JsonSchema} from '../ports/kinds.ts'
import {PROBE} from './probe-schema.ts'
import {command, duration, durationOrForever, mapping, percentage, words} from './scalars.ts'

const STEP: JsonSchema = mapping(
  'A share of the traffic, and how long the canary is judged at it.',
  {
    traffic: percentage('Share of the traffic that the canary gets; more than in the step before.'),
    dwell: duration(
      'Longest time at the step; a PASS moves on earlier, after at-least. Not for 100%, where bake follows.',
    ),
    'promote-on': words(
      'Only in the last step. pass: only a PASS promotes. auto: the tightest claim that the traffic can prove. no-fail: the full dwell without FAIL promotes.',
      ['auto', 'pass', 'no-fail'],
    ),
    instant: {
      type: 'boolean',
      default: false,
      description: 'For a single step of 100%: everything at once, without being judged beside a baseline.',
    },
  },
  ['traffic'],
)

/** A strategy. Its defaults are those of canary; steps are missing here because the presets bring their own. */
export const STRATEGY: JsonSchema = mapping('How a revision takes over the traffic.', {
  steps: {
    type: 'array',
    minItems: 1,
    maxItems: 50,
    items: STEP,
    description: 'One after the other; after the last the revision is promoted to 100%.',
  },
  smoke: command('Runs against the canary at 0%, gets REFUGE_URL; a failure costs no user anything.'),
  probe: PROBE,
  'at-least': duration('Shortest time at a step.', '2m'),
  bake: duration('Time after 100% in which the old revision stays and a failure still rolls back.', '30m'),
  interval: duration('Time between polls, at least 1s.', '15s'),
  warmup: duration('Time after a start whose counts are not judged.', '60s'),
  alpha: percentage('Probability of rolling back a healthy canary, over the whole deployment.', '1%'),
  beta: percentage('Probability of a PASS for a canary beyond the PASS margin.', '5%'),
  'on-fail': words('What a FAIL does.', ['rollback', 'hold'], 'rollback'),
  'on-inconclusive': words(
    'What the end of the last step without a verdict does.',
    ['hold', 'rollback', 'extend'],
    'hold',
  ),
  'hold-for': durationOrForever('How long a hold keeps judging at the same split before it rolls back.', '30m'),
  lease: duration('Time after which another run may take over from one that went silent, at least 5s.', '3m'),
})
