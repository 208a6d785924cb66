import {RefugeError} from '../../../kernel/errors.ts'
import type {Answer, Connection} from '../http.ts'

/** The JSON of an answer. What the server refuses: RFG-412; what is no JSON: RFG-413. */
export function documentOf({status, body}: Answer, {quote}: Pick<Connection, 'quote'>): unknown {
  if (status !== 200) {
    throw new RefugeError('RFG-412', `the http-json source answered ${status}: ${quote(body) || 'nothing'}`, {
      hint: 'Check `url`, and `token` or `username` and `password`, under sources.',
    })
  }
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new RefugeError('RFG-413', 'the answer of the http-json source is no JSON', {
      cause,
      hint: 'Check that `url` is the address of an API that answers with JSON.',
    })
  }
}
