import {randomOf} from '../../../src/judge/random.ts'
import {type Judged, judged} from './judged.ts'
import {peers} from './peers.ts'
import {live, type Scenario} from './scenarios.ts'

/** What every judge said of one canary: polls until it rolled back, null for never. */
export interface Verdicts extends Judged {
  readonly peers: Readonly<Record<string, number | null>>
}

/** Canaries of a scenario, from one seed to before another; the same seeds give the same answer in any process. */
export function verdictsOf(scenario: Scenario, from: number, to: number): readonly Verdicts[] {
  return Array.from({length: to - from}, (_, place) => {
    const life = live(scenario, randomOf(hashed(scenario.name) + from + place))
    const rules = scenario.peers ? Object.entries(peers) : []
    return {
      ...judged(life, scenario.metric),
      peers: Object.fromEntries(rules.map(([name, rule]) => [name, rule(life)])),
    }
  })
}

/** Scenarios must not share their chance: a number of its own for each name (FNV-1a). */
function hashed(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
