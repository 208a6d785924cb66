import type {Compared} from './metric-words.ts'
import {count} from './words.ts'

/** What became of the probes of both sides; undefined where nothing was probed. `0 of 12 431 failed on the canary, …` */
export function probedSentence(metrics: readonly Pick<Compared, 'name' | 'canary' | 'baseline'>[]): string | undefined {
  const probe = metrics.find((it) => it.name === 'probe')
  if (!probe) return undefined
  const of = ([total, failed]: Compared['canary']) => `${count(failed)} of ${count(total)} failed`
  return `${of(probe.canary)} on the canary, ${of(probe.baseline)} on the baseline`
}
