import type {ProbeCounts} from '../ports/probe.ts'
import {type Block, markdown} from '../report/index.ts'
import {type ProbeOutcome, sentenceOf} from './probe-origins.ts'
import {probeSentence, quantileOf} from './sentence.ts'

/** The outputs of the action; durations in seconds, null beyond the last bound or without answers. */
export function probeOutputs({outcome, sent, failed, counts}: ProbeOutcome) {
  const told = Object.entries(counts).map(([origin, it]) => [
    origin,
    // The buckets are for the judge: a reader of JSON wants quantiles.
    {...it, le: undefined, buckets: undefined, latency: latencyOf(it)},
  ])
  return {
    outcome,
    sent: String(sent),
    failed: String(failed),
    'counts-json': JSON.stringify(Object.fromEntries(told)),
  }
}

const QUANTILES = {p50: 0.5, p95: 0.95, p99: 0.99} as const

function latencyOf(it: ProbeCounts) {
  return Object.fromEntries(Object.entries(QUANTILES).map(([name, quantile]) => [name, quantileOf(it, quantile)]))
}

const WORDS = {clean: 'Clean', failing: 'Failing', nothing: 'Nothing was counted'} as const

/** The job summary: the sentence, then each address. Pure. */
export function probeSummary({outcome, sent, failed, counts}: ProbeOutcome): string {
  const dropped = Object.values(counts).reduce((sum, it) => sum + it.dropped, 0)
  const first: Block = {
    kind: 'sentence',
    text: [{strong: WORDS[outcome]}, `: of the probes ${probeSentence({sent, failed, dropped})}`],
  }
  const columns = [{title: 'address'}, {title: 'requests'}, {title: 'p50, p95, p99'}]
  const rows = Object.entries(counts).map(([origin, it]) => [
    {code: origin},
    sentenceOf(it),
    Object.values(QUANTILES)
      .map((quantile) => inWords(quantileOf(it, quantile)))
      .join(', '),
  ])
  return markdown([{title: '', blocks: rows.length > 0 ? [first, {kind: 'table', columns, rows}] : [first]}])
}

const inWords = (seconds: number | null) =>
  seconds === null ? 'unknown' : `${Number((seconds * 1000).toPrecision(3))} ms`
