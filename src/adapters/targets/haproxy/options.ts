import type {Kind} from '../../../ports/kinds.ts'
import {duration} from '../../schema-parts.ts'
import {command, path} from '../schema-parts.ts'

/** Names of backends and servers: what HAProxy accepts (configuration manual §2.3), so nothing that ends a command. */
export const NAME = '^[A-Za-z0-9_.:-]+$'

const name = (description: string) => ({type: 'string', pattern: NAME, description})

export const options: Kind = {
  kind: 'haproxy',
  summary: 'Two servers of an HAProxy backend, whose weights are moved over the runtime API.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['socket', 'backend', 'slots', 'start'],
    properties: {
      socket: {
        type: 'string',
        pattern: '^(tcp://([^\\s:/]+|\\[[0-9a-fA-F:]+\\]):\\d{1,5}|[^:\\n]+)$',
        description: 'The runtime API: path of the unix socket (`stats socket … level admin`), or tcp://host:port.',
      },
      backend: name('Name of the backend.'),
      slots: {
        type: 'array',
        minItems: 2,
        maxItems: 2,
        uniqueItems: true,
        items: name('Name of a server of the backend.'),
        description: 'Two servers of the backend; whichever has no weight takes the next revision.',
      },
      start: command(
        'Brings REFUGE_REVISION up in REFUGE_SLOT and returns when it is ready; running it twice must be harmless. ' +
          'A process that it leaves running must write elsewhere (`>log 2>&1`).',
      ),
      stop: command('Stops what runs in REFUGE_SLOT; without it, the old revision keeps running without traffic.'),
      drain: duration('10s', 'Longest wait for requests in flight before a slot is stopped.'),
      'start-timeout': duration('5m', 'Longest time until a slot is ready, the health checks of HAProxy included.'),
      via: {
        type: 'object',
        additionalProperties: false,
        required: ['ssh'],
        description:
          'Everything of this target, commands included, happens on this machine (OpenSSH, strict host keys).',
        properties: {
          ssh: {
            type: 'string',
            pattern: '^[A-Za-z0-9_][^\\s]*$',
            description: 'user@host, or a host of ssh_config.',
          },
          port: {
            type: 'integer',
            minimum: 1,
            maximum: 65535,
            description: 'Port of sshd; 22 unless ssh_config says otherwise.',
          },
          identity: path('Private key.'),
          'known-hosts': path("File of known hosts; without it, the user's."),
          folder: {
            type: 'string',
            minLength: 1,
            description: "Folder there in which commands run; without it, the login's home.",
          },
        },
      },
    },
  },
  programs: [],
  rights: ['write to the runtime API at level admin'],
  router: {gauges: ['response-time']},
}
