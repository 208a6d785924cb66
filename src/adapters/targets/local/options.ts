import type {Kind} from '../../../ports/kinds.ts'
import {duration} from '../../schema-parts.ts'
import {command, path} from '../schema-parts.ts'

export const options: Kind = {
  kind: 'local',
  summary:
    'Processes on this machine behind an embedded HTTP router: for trying out, previews and tests, not for production.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['run', 'ready', 'listen'],
    properties: {
      run: command(
        'Starts the server and stays; it must listen on 127.0.0.1 at PORT. Also gets REFUGE_REVISION, REFUGE_SLOT.',
      ),
      ready: {type: 'string', pattern: '^/[^\\s]*$', description: 'Path that answers 2xx when the server is ready.'},
      listen: {
        type: 'string',
        pattern: '^([^\\s:/]+|\\[[0-9a-fA-F:]+\\]):\\d{1,5}$',
        description: 'host:port on which the router answers users.',
      },
      build: command('Runs once in a fresh checkout, before `run`.'),
      'build-timeout': duration('10m', 'Longest time of `build`.'),
      'ready-timeout': duration('60s', 'Longest time until `ready` answers 2xx.'),
      drain: duration('10s', 'Longest wait for requests in flight before a server is stopped.'),
      preview: {
        type: 'boolean',
        default: false,
        description: 'A preview that may vanish with its machine: also allowed on runners of GitHub.',
      },
      state: path('Folder for checkouts, logs and the state of the router; by default below ~/.local/state/refuge.'),
    },
  },
  programs: ['git', 'tar'],
  rights: ['listen on the port of `listen`'],
  router: {latency: true},
}
