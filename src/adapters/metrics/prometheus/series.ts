import {RefugeError} from '../../../kernel/errors.ts'
import type {Answer, Connection} from '../http.ts'

/** Raw samples of one series, oldest first: seconds and value. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly samples: readonly (readonly [at: number, value: number])[]
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

function seriesOf({metric, values}: Readonly<Record<string, unknown>>): Series {
  if (!Array.isArray(values)) throw strange('a series has no values')
  const labels = Object.fromEntries(Object.entries(fields(metric)).map(([name, it]) => [name, String(it)]))
  return {labels, samples: values.map(sampleOf)}
}

function sampleOf(sample: unknown): readonly [number, number] {
  const [at, value] = Array.isArray(sample) ? sample : []
  const count = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN
  if (typeof at !== 'number' || !Number.isFinite(count) || count < 0) throw strange('a sample is no count')
  return [at, count]
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
    hint: 'The queries must name counters; check that `url` is the address of a server with the Prometheus query API.',
  })
}
