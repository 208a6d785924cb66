import type {JsonSchema, Kind, Kinds} from '../../src/ports/kinds.ts'

function kind(name: string, properties: JsonSchema, required: readonly string[] = []): Kind {
  const schema = {type: 'object', additionalProperties: false, properties, required}
  return {kind: name, summary: `The kind ${name}.`, schema, programs: [], rights: []}
}

const command = {type: 'string', title: 'a command', format: 'command'}
const slots = {
  type: 'array',
  items: {type: 'string'},
  minItems: 2,
  maxItems: 2,
  description: 'Two servers of the backend.',
}
const via = {
  oneOf: [
    {title: 'ssh', type: 'object', additionalProperties: false, required: ['ssh'], properties: {ssh: {type: 'string'}}},
    {
      title: 'proxy',
      type: 'object',
      additionalProperties: false,
      required: ['proxy'],
      properties: {proxy: {type: 'string'}},
    },
  ],
}
const paths = {anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]}

/** Small kinds that look like real ones: enough for everything that a configuration can say. */
export const FAKE_KINDS: Kinds = {
  targets: [
    kind(
      'balancer',
      {
        socket: {type: 'string', title: 'a path or tcp://host:port', pattern: '^(/|tcp://)'},
        name: {type: 'string', pattern: '^[a-z]+$', description: 'Name of the backend.'},
        port: {type: 'integer', minimum: 1, maximum: 65_535, default: 8080},
        slots,
        start: command,
        via,
      },
      ['socket', 'slots'],
    ),
    kind(
      'here',
      {run: command, ready: {type: 'string', default: '/health'}, ports: {type: 'array', uniqueItems: true}},
      ['run'],
    ),
  ],
  metrics: [kind('counter', {url: {type: 'string'}, token: {type: 'string'}}, ['url'])],
  stores: [kind('directory', {path: {type: 'string'}}, ['path'])],
  sources: [kind('files', {paths}, ['paths'])],
}

/** As long as the router is the only source of metrics. */
export const ROUTER_ONLY: Kinds = {...FAKE_KINDS, metrics: []}
