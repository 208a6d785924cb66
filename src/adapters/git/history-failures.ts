import {messageOf, RefugeError} from '../../kernel/errors.ts'
import type {Ended} from '../../ports/process.ts'
import {lastWords} from './git.ts'
import {type Remote, shownUrl} from './remote.ts'

/** RFG-208: the remote could not be asked, so nothing is known that could be answered instead. */
export function noAnswer({url}: Remote, ended: Ended): RefugeError {
  const why = ended.timedOut ? 'no answer in time' : lastWords(ended.stderr) || `git status ${ended.code}`
  return new RefugeError('RFG-208', `the history cannot be read from ${shownUrl(url)}: ${why}`, {
    hint: 'Check the network, the remote and the token (`contents: read`). With `fetch-depth: 0` and `history: local` no remote is asked.',
  })
}

/** Reads what was fetched whole; a remote that lacks commits itself, such as a shallow one, is RFG-208 too. */
export async function readingWhole<T>({url}: Remote, read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (cause) {
    throw new RefugeError('RFG-208', `the history at ${shownUrl(url)} is not whole: ${messageOf(cause)}`, {
      cause,
      hint: 'The remote lacks commits itself. Is it a shallow copy? Let `origin` name the repository that it was copied from.',
    })
  }
}
