import {RefugeError} from '../kernel/errors.ts'
import {type End, endText} from './manifest.ts'
import {linesOf} from './streams.ts'

/** Longest line: two paths of 4096 bytes, escaped, and the rest. */
const LONGEST = 64 * 1024

/** The lines of a manifest, one at a time. */
export interface ManifestReader {
  /** The next line with its end; undefined when there is none. */
  next(): Promise<string | undefined>
  /** The last line must be this one, and nothing may follow it; RFG-645 otherwise. */
  end(expected: End): Promise<void>
  /** Gives the stream back. */
  close(): Promise<void>
}

export function readManifest(text: AsyncIterable<Uint8Array>): ManifestReader {
  const lines = linesOf(text, LONGEST)
  const next = async () => {
    try {
      const {done, value} = await lines.next()
      return done ? undefined : `${value}\n`
    } catch (thrown) {
      if (thrown instanceof TypeError) throw disagrees('it is no text', thrown)
      throw thrown
    }
  }
  return {
    next,
    async end(expected) {
      if ((await next()) !== endText(expected)) throw disagrees('it lists something else than the archive holds')
      if ((await next()) !== undefined) throw disagrees('something follows its end')
    },
    async close() {
      await lines.return(undefined)
    },
  }
}

function disagrees(what: string, cause?: unknown): RefugeError {
  return new RefugeError('RFG-645', `the manifest does not fit the archive: ${what}`, {
    hint: 'Restore another point, and find out who can write to the store.',
    cause,
  })
}
