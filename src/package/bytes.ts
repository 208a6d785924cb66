import {buffersInTurn} from '../kernel/buffers.ts'
import {runningSha256} from '../kernel/hash.ts'
import type {Item} from '../ports/backup-source.ts'
import {refused} from './member.ts'
import {opened} from './pack.ts'

const BUFFER = 256 * 1024

/** The bytes of one file, in buffers that are filled in turn. */
export async function* bytesOf(file: Extract<Item, {type: 'file'}>): AsyncGenerator<Uint8Array> {
  const open = await opened(file)
  try {
    const buffers = buffersInTurn(BUFFER)
    for (;;) {
      const bytes = await open.read(buffers.free())
      if (bytes === 0) break
      const full = buffers.filled(bytes)
      if (full) yield full
    }
    if (buffers.rest().length > 0) yield buffers.rest()
    if (!(await open.unchanged())) throw refused(file.path, 'it changed while it was read')
  } finally {
    await open.close()
  }
}

/** A stream that is measured on its way: its end is what the stream ended with, and digest and length of what passed. */
export interface Measured<R> {
  readonly stream: AsyncIterable<Uint8Array>
  /** Known when the stream has ended. */
  end(): {readonly digest: string; readonly length: number; readonly value: R}
}

export function measured<R>(inner: AsyncGenerator<Uint8Array, R>): Measured<R> {
  const hash = runningSha256()
  let length = 0
  let ended: {readonly digest: string; readonly length: number; readonly value: R} | undefined
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = await inner.next()
      if (next.done) {
        ended = {digest: `sha256:${hash.digest()}`, length, value: next.value}
        return
      }
      hash.update(next.value)
      length += next.value.length
      yield next.value
    }
  }
  return {
    stream: stream(),
    end() {
      if (!ended) throw new Error('a stream was measured before its end')
      return ended
    },
  }
}

/** Reads a stream to its end, for what it says then. */
export async function drain(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _piece of stream);
}
