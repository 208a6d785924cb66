import {RefugeError} from '../../../kernel/errors.ts'
import type {Answer, Connection} from '../http.ts'
import type {NativeHistogram} from './native.ts'

/** Raw samples of one series, oldest first: seconds and value; of a native histogram, seconds and its buckets. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly samples: readonly (readonly [at: number, value: number])[]
  readonly histograms: readonly (readonly [at: number, histogram: NativeHistogram])[]
}

/**
 * The series of an answer of `/api/v1/query` to a range selector, so with the scrapes' own times. What the server refuses:
 * RFG-412; what is no such answer: RFG-413. Source: Prometheus HTTP API, "Range vectors".
 */
export function readSeries({status, body}: Answer, {quote}: Pick<Connection, 'quote'>): readonly Series[] {
  const answer = parse(body)
  const {status: word, error, data} = fields(answer)
  if (status !== 200 || word !== 'success') throw refused(status, quote(typeof error === 'string' ? error : body))
  const {resultType, result} = fields(data)
  if (resultType !== 'matrix' || !Array.isArray(result)) throw strange('it holds no matrix')
  return result.map((it: unknown) => seriesOf(fields(it)))
}

function seriesOf({metric, values, histograms}: Readonly<Record<string, unknown>>): Series {
  if (!Array.isArray(values) && !Array.isArray(histograms)) throw strange('a series has no values')
  const labels = Object.fromEntries(Object.entries(fields(metric)).map(([name, it]) => [name, String(it)]))
  const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [])
  return {labels, samples: list(values).map(sampleOf), histograms: list(histograms).map(histogramOf)}
}

/** `[at, {count, sum, buckets: [[which bounds belong to it, lower, upper, count]]}]`. */
function histogramOf(sample: unknown): readonly [number, NativeHistogram] {
  const [at, histogram]: readonly unknown[] = Array.isArray(sample) ? sample : []
  const {count, buckets} = fields(histogram)
  if (typeof at !== 'number' || !isCount(count)) throw strange('a sample is no histogram')
  const list: readonly unknown[] = Array.isArray(buckets) ? buckets : []
  return [at, {count: Number(count), buckets: list.map(bucketOf)}]
}

function bucketOf(bucket: unknown): readonly [number, number, number] {
  const [, lower, upper, count]: readonly unknown[] = Array.isArray(bucket) ? bucket : []
  if (!isCount(count) || Number.isNaN(Number(lower)) || Number.isNaN(Number(upper)))
    throw strange('a bucket is no count')
  return [Number(lower), Number(upper), Number(count)]
}

const isCount = (value: unknown) =>
  typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) && Number(value) >= 0

function sampleOf(sample: unknown): readonly [number, number] {
  const [at, value] = Array.isArray(sample) ? sample : []
  if (typeof at !== 'number' || !isCount(value)) throw strange('a sample is no number of at least 0')
  return [at, Number(value)]
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

function refused(status: number, words: string): RefugeError {
  const isSecret = status === 401 || status === 403
  return new RefugeError('RFG-412', `the prometheus source answered ${status}: ${words || 'nothing'}`, {
    hint: isSecret
      ? 'Check `token`, or `username` and `password`, under sources.'
      : 'Check `url` under sources and the queries of the metric.',
  })
}

function strange(what: string): RefugeError {
  return new RefugeError('RFG-413', `the answer of the prometheus source is not understood: ${what}`, {
    hint: 'The queries must name counters, histograms or gauges; check that `url` is the address of a server with the Prometheus query API.',
  })
}
