/** The part of autocannon that we use; the package brings no types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string
    readonly connections: number
    /** Requests a second, all connections together. */
    readonly overallRate: number
    /** Seconds. */
    readonly duration: number
  }

  interface Result {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
  }

  interface Instance extends Promise<Result> {
    stop(): void
  }

  export default function autocannon(options: Options): Instance
}
