import autocannon from 'autocannon'

/** What users got: answers, errors of the shop among them, and requests without any answer. */
export interface Served {
  readonly answered: number
  readonly failed: number
  readonly unanswered: number
}

/** Four hundred requests a second on kept connections, until it is stopped. */
export function startLoad(url: string): {stop(): Promise<Served>} {
  const load = autocannon({url, connections: 24, overallRate: 400, duration: 600})
  return {
    async stop() {
      load.stop()
      const it = await load
      return {answered: it['2xx'] + it.non2xx, failed: it.non2xx, unanswered: it.errors + it.timeouts}
    },
  }
}
