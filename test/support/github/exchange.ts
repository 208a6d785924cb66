/** A request as the resources of the fake see it. */
export interface Request {
  readonly method: string
  /** Below the root of the API, decoded. */
  readonly path: string
  /** Values of the `{…}` in the path of the operation. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Json
  /** The bytes of a body that is no JSON. */
  readonly bytes: Buffer
  /** Who asks. */
  readonly login: string
  readonly mayWrite: (scope: string) => boolean
}

export type Json = Readonly<Record<string, unknown>>

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const DOCS = 'https://docs.github.com/rest'

export const answer = (status: number, body: unknown): Answer => ({status, body})

export function refused(status: number, message: string, headers: Answer['headers'] = {}): Answer {
  return {status, body: {message, documentation_url: DOCS, status: String(status)}, headers}
}

export const notFound = () => refused(404, 'Not Found')

/** What a field has wrong with it: `already_exists`, `missing_field`, `invalid`, `custom`. */
export interface FieldError {
  readonly resource: string
  readonly code: string
  readonly field?: string
  readonly message?: string
}

export function invalid(message: string, errors?: readonly FieldError[]): Answer {
  return {status: 422, body: {message, documentation_url: DOCS, ...(errors ? {errors} : {}), status: '422'}}
}

/** A text of a body; the fallback where it is none. */
export function textIn(body: Json, name: string, fallback = ''): string {
  const value = body[name]
  return typeof value === 'string' ? value : fallback
}
