import {type ClientRequest, Agent as PlainAgent, request as plainRequest} from 'node:http'
import {Agent as TlsAgent, request as tlsRequest} from 'node:https'
import type {Family, ProbeAnswer, ProbeSender} from '../../ports/probe.ts'
import {newResolver, type Resolve} from './families.ts'

/**
 * Requests by Node's own client. autocannon asks again only when an answer came (a closed model, corrected afterwards), and
 * undici would add half a megabyte to the bundle for what `http.Agent` does: kept connections, one pool for each family.
 *
 * @param timeout Longest wait for a whole answer, in milliseconds.
 */
export function openProbeSender({timeout}: {readonly timeout: number}): ProbeSender {
  const pools = {ipv4: newPool(4), ipv6: newPool(6)}
  const resolve = newResolver(() => performance.now())
  const turns = new Map<string, number>()
  const closed = new AbortController()
  return {
    async send(url) {
      const limit = AbortSignal.any([AbortSignal.timeout(timeout), closed.signal])
      const family = await familyFor(url, resolve, turns).catch((error: unknown) => wordsOf(error))
      if (typeof family === 'string') return {failure: family}
      return ask(url, family.family, pools[family.family], limit)
    },
    close() {
      closed.abort()
      for (const {plain, tls} of Object.values(pools)) {
        plain.destroy()
        tls.destroy()
      }
    },
  }
}

type Pool = ReturnType<typeof newPool>

function newPool(family: 4 | 6) {
  const options = {keepAlive: true, family, maxFreeSockets: 16, autoSelectFamily: false}
  return {plain: new PlainAgent(options), tls: new TlsAgent(options)}
}

/** The families of a host take turns. */
async function familyFor(
  {hostname}: URL,
  resolve: Resolve,
  turns: Map<string, number>,
): Promise<{readonly family: Family}> {
  const families = await resolve(hostname.replace(/^\[|\]$/g, ''))
  const turn = turns.get(hostname) ?? 0
  turns.set(hostname, turn + 1)
  return {family: families[turn % families.length] ?? 'ipv4'}
}

async function ask(url: URL, family: Family, pool: Pool, signal: AbortSignal): Promise<ProbeAnswer> {
  const first = await once(url, family, pool, signal)
  // A server may close a kept connection at the moment of the request: that says nothing about it, so a new one is tried.
  return first.isStale ? (await once(url, family, pool, signal)).answer : first.answer
}

interface Once {
  readonly answer: ProbeAnswer
  readonly isStale: boolean
}

function once(url: URL, family: Family, {plain, tls}: Pool, signal: AbortSignal): Promise<Once> {
  const isTls = url.protocol === 'https:'
  const headers = {'user-agent': 'refuge-probe', accept: '*/*'}
  return new Promise((done) => {
    const fail = (request: ClientRequest | undefined, error: unknown) => {
      const code = (error as {code?: unknown}).code
      const isStale = request?.reusedSocket === true && (code === 'ECONNRESET' || code === 'EPIPE')
      const failure = signal.aborted ? LATE : wordsOf(error)
      done({answer: {family, failure}, isStale})
    }
    try {
      const request = (isTls ? tlsRequest : plainRequest)(url, {agent: isTls ? tls : plain, headers, signal})
      request.on('response', (response) => {
        response.on('error', (error) => fail(undefined, error))
        response.on('end', () => done({answer: {family, status: response.statusCode ?? 0}, isStale: false}))
        response.resume()
      })
      request.on('error', (error) => fail(request, error))
      request.end()
    } catch (error) {
      fail(undefined, error)
    }
  })
}

const LATE = 'no answer in time'

/** A few words without the address: a reason is counted by its name. */
function wordsOf(error: unknown): string {
  const {code} = error as {code?: unknown}
  return typeof code === 'string' ? code : 'no answer'
}
