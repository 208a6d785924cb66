import {RefugeError} from '../kernel/errors.ts'

/** What a run that was told to stop throws; it leaves no point and no half-restored folder. */
export function cancelled(): RefugeError {
  return new RefugeError('RFG-618', 'the run was cancelled: nothing was made', {hint: 'Run it again.'})
}

/** A stream that breaks off with RFG-618 once the signal has fired. */
export async function* untilCancelled(
  stream: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    if (signal.aborted) throw cancelled()
    yield piece
  }
}
