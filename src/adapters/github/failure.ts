/** A failed call as we read it, whatever the client made of it: data of strangers. */
export interface Failure {
  /** Undefined when no answer came. */
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly message: string
  /** Code of the operating system or of the HTTP client, such as ECONNREFUSED. */
  readonly code: string | undefined
}

/**
 * Reads what Octokit throws: a `RequestError` has the answer in `response`; without one the request never got an answer,
 * although its status says 500. A GraphQL answer with errors has status 200 and names the type of each.
 */
export function failureIn(thrown: unknown): Failure {
  const {status, response, message, errors, headers} = fieldsOf(thrown)
  if (Array.isArray(errors) && status === undefined) return graphqlFailure(errors, textsOf(headers))
  const answer = fieldsOf(response)
  return {
    status: response !== undefined && typeof status === 'number' ? status : undefined,
    headers: textsOf(answer.headers),
    message: sentenceOf(fieldsOf(answer.data)) ?? textOf(message),
    code: codeOf(thrown),
  }
}

const STATUS_OF_TYPE: Readonly<Record<string, number>> = {NOT_FOUND: 404, FORBIDDEN: 403, RATE_LIMITED: 429}

function graphqlFailure(errors: readonly unknown[], headers: Failure['headers']): Failure {
  const all = errors.map(fieldsOf)
  const status = all.map(({type}) => STATUS_OF_TYPE[textOf(type)]).find((it) => it !== undefined) ?? 422
  return {status, headers, message: all.map(({message}) => textOf(message)).join('; '), code: undefined}
}

/** GitHub's sentence, and what it says of single fields. Source: REST API, "Troubleshooting", validation failed. */
function sentenceOf({message, errors}: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof message !== 'string') return undefined
  return [message, ...(Array.isArray(errors) ? errors.map(detailOf) : [])].join('; ')
}

function detailOf(error: unknown): string {
  if (typeof error === 'string') return error
  const {message, resource, field, code} = fieldsOf(error)
  return typeof message === 'string' ? message : `${textOf(resource)}.${textOf(field)}: ${textOf(code)}`
}

/** The innermost code: fetch wraps what the socket said. */
function codeOf(thrown: unknown): string | undefined {
  const {code, cause} = fieldsOf(thrown)
  const inner = cause === undefined ? undefined : codeOf(cause)
  return inner ?? (typeof code === 'string' ? code : undefined)
}

function fieldsOf(it: unknown): Readonly<Record<string, unknown>> {
  return typeof it === 'object' && it !== null ? (it as Readonly<Record<string, unknown>>) : {}
}

function textsOf(it: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fieldsOf(it)).map(([name, value]) => [name, textOf(value)]))
}

const textOf = (it: unknown) => (typeof it === 'string' || typeof it === 'number' ? String(it) : '')
