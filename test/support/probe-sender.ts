import type {ProbeAnswer, ProbeSender} from '../../src/ports/probe.ts'

/** A sender that answers as it is told and remembers what it was asked. */
export function fakeSender(
  answer: (url: URL, place: number) => ProbeAnswer | Promise<ProbeAnswer>,
): ProbeSender & {readonly asked: string[]; readonly isClosed: () => boolean} {
  const asked: string[] = []
  let closed = false
  return {
    asked,
    isClosed: () => closed,
    send: async (url) => answer(url, asked.push(url.href) - 1),
    close() {
      closed = true
    },
  }
}
