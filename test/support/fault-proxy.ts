import {once} from 'node:events'
import {connect, createServer, type Socket} from 'node:net'

/** Around a call that passes by: before it is sent on, or when its answer is here and the caller has not got it. */
export type Moment = 'before' | 'after-send' | 'after-reply'

/** Something that happens when a call passes by for the n-th time. */
export interface Trap {
  /** 1 is the first call. */
  readonly call: number
  readonly moment: Moment
  spring(): void
}

/** Counts calls and springs a trap around one of them. */
export interface Counter {
  trap: Trap | undefined
  /** Calls until now. */
  readonly calls: number
  /** `performance.now()` of the newest call. */
  readonly at: number
  /** A call passes by: answers at which moment of it the trap springs, if it does. */
  pass(): Moment | undefined
}

export function newCounter(): Counter {
  const counter = {
    trap: undefined as Trap | undefined,
    calls: 0,
    at: Number.NaN,
    pass() {
      counter.calls++
      counter.at = performance.now()
      return counter.trap?.call === counter.calls ? counter.trap.moment : undefined
    },
  }
  return counter
}

/** A socket in front of HAProxy's, on which the writes of weights are counted. */
export async function socketProxy(path: string, target: string, counter: Counter): Promise<{close(): Promise<void>}> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target)
    let moment: Moment | undefined
    for (const it of [client, upstream]) {
      open.add(it)
      it.on('error', () => undefined)
      it.on('close', () => open.delete(it))
    }
    const drop = () => {
      counter.trap?.spring()
      client.destroy()
      upstream.destroy()
    }
    client.on('data', (data) => {
      if (String(data).includes('set weight')) moment = counter.pass()
      if (moment === 'before') drop()
      else upstream.write(data)
    })
    upstream.on('data', (data) => {
      if (moment === 'after-send') return drop()
      client.write(data)
      if (moment === 'after-reply') drop()
    })
    client.on('end', () => upstream.end())
    upstream.on('end', () => client.end())
  })
  server.listen(path)
  await once(server, 'listening')
  return {
    async close() {
      for (const it of open) it.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
