import {StringDecoder} from 'node:string_decoder'

/** Collects what a program prints: all of it, or its last bytes. */
interface Kept {
  add(chunk: Buffer): void
  text(): string
}

/** Keeps the last `limit` bytes (all of them: Infinity); a character that was cut in front is dropped. */
export function keep(limit: number): Kept {
  const chunks: Buffer[] = []
  let size = 0
  let cut = false
  return {
    add(chunk) {
      chunks.push(chunk)
      size += chunk.length
      while (chunks[0] !== undefined && size - chunks[0].length >= limit) {
        size -= chunks[0].length
        chunks.shift()
        cut = true
      }
    },
    text() {
      const all = Buffer.concat(chunks)
      const last = all.length > limit ? all.subarray(all.length - limit) : all
      return decode(cut || all.length > limit ? wholeCharacters(last) : last)
    },
  }
}

function decode(bytes: Buffer): string {
  const decoder = new StringDecoder('utf8')
  return decoder.write(bytes) + decoder.end()
}

/** Without the continuation bytes (10xxxxxx) of a character whose beginning was cut off. */
function wholeCharacters(bytes: Buffer): Buffer {
  let start = 0
  while (start < 3 && start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++
  return bytes.subarray(start)
}
