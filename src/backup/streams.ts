import {runningSha256} from '../kernel/hash.ts'

/** Size and SHA-256 (hex) of an object as it is stored. */
export interface Measure {
  readonly size: number
  readonly sha256: string
}

/** A stream that is measured while it passes; `measure` answers once it has ended. */
export interface Measured {
  readonly stream: AsyncIterable<Uint8Array>
  measure(): Measure
}

export function measured(source: AsyncIterable<Uint8Array>): Measured {
  const hash = runningSha256()
  let size = 0
  let digest: string | undefined
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
    digest = hash.digest()
  }
  return {
    stream: pass(),
    measure() {
      if (digest === undefined) throw new Error('the stream has not ended')
      return {size, sha256: digest}
    },
  }
}

/** Reads a stream to its end and keeps nothing of it. */
export async function drain(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of stream);
}

/** All bytes of a small object; undefined when there are more than `most`. */
export async function smallBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > most) return undefined
    // Its buffer may be filled again.
    pieces.push(new Uint8Array(piece))
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The lines of a text without their ends; none may be longer than `longest` characters. Throws a TypeError on bytes that are no UTF-8. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  let rest = ''
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, {stream: true})).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > longest) throw new TypeError('a line is too long')
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
