import type {JsonSchema} from '../../ports/kinds.ts'
import {duration} from '../schema-parts.ts'

export const text = (description: string): JsonSchema => ({type: 'string', minLength: 1, description})

/** How every source over HTTP is reached. */
export const HTTP: JsonSchema = {
  token: text('Bearer token; write it as {{ secrets.NAME }}.'),
  username: text('Name for basic authentication.'),
  password: text('Password for basic authentication; write it as {{ secrets.NAME }}.'),
  headers: {
    type: 'object',
    description: 'More headers by name, such as X-Scope-OrgID.',
    propertyNames: {pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},
    additionalProperties: {type: 'string', minLength: 1},
  },
  ca: text('File with the certificates (PEM) of the authority that signed the server, from the folder of refuge.yml.'),
  timeout: duration('5s', 'Longest wait for an answer.'),
}
