import type {JsonSchema, Kinds} from '../ports/kinds.ts'
import {backupSchema} from './backup-schema.ts'
import {GATES_SCHEMA} from './gates-schema.ts'
import {byKind, neighbour} from './kind-schema.ts'
import {METRIC} from './metric-schema.ts'
import {PACKAGES} from './packages-schema.ts'
import {mapping, name, named, words} from './scalars.ts'
import {STRATEGY} from './strategy-schema.ts'

const ENVIRONMENT: JsonSchema = mapping(
  'What is deployed to, and how.',
  {
    target: name('Name of the target.'),
    strategy: name('Name of the strategy: canary, direct, blue-green or one under strategies.', 'canary'),
    'no-backup': {
      type: 'string',
      minLength: 1,
      description: 'Why deployments here take no snapshot although a source asks for one.',
    },
    gates: GATES_SCHEMA,
  },
  ['target'],
)

const SIDE: JsonSchema = words(
  "What $side in a query becomes: baseline and canary, or the names of the target's slots.",
  ['role', 'slot'],
  'role',
)

const BRANCH = '^(?!.*(\\.\\.|//|/\\.|\\.lock(/|$)|/$|\\.$))(refs/heads/)?[A-Za-z0-9][A-Za-z0-9._/-]*$'

const RECORDS: JsonSchema = mapping('Where the records of deployments are kept.', {
  ref: {
    type: 'string',
    title: 'a branch such as refuge/records',
    description: 'Branch of the remote origin.',
    pattern: BRANCH,
    maxLength: 200,
    default: 'refuge/records',
  },
})

/**
 * The schema of refuge.yml (JSON Schema draft-07): the one source of shape, defaults and editor help. Schemas of kinds must
 * stand alone, without `$ref`; text with `format: command` takes no templates.
 */
export function assembleSchema(kinds: Kinds): JsonSchema {
  const targets = byKind(
    'Where it runs and who steers its traffic.',
    kinds.targets.map((it) => neighbour(it)),
  )
  const sources = byKind(
    'A source of metrics.',
    kinds.metrics.map((it) => neighbour(it, {side: SIDE})),
  )
  const properties = {
    version: {const: 1, description: 'Version of this format.'},
    service: mapping('What is deployed.', {name: name('Its name in records and reports.')}, ['name']),
    environments: named('Environments by name.', ENVIRONMENT, {minProperties: 1}),
    targets: named('Targets by name.', targets, {minProperties: 1}),
    strategies: named('Strategies by name; canary, direct and blue-green exist without being written.', STRATEGY, {
      default: {},
    }),
    metrics: named('What the judge compares, by name.', METRIC, {
      minProperties: 1,
      default: {errors: {kind: 'errors'}},
    }),
    sources: named('Sources of metrics by name; the router itself is the source router.', sources, {default: {}}),
    backup: backupSchema(kinds),
    packages: PACKAGES,
    records: {...RECORDS, default: {}},
  }
  return mapping('Configuration of refuge/deploy.', properties, ['version', 'service', 'environments', 'targets'])
}

/** The text of refuge.schema.json, the same bytes for the same kinds. */
export function publishedSchema(kinds: Kinds): string {
  const head = {$schema: 'http://json-schema.org/draft-07/schema#', title: 'refuge.yml'}
  return `${JSON.stringify({...head, ...assembleSchema(kinds)}, undefined, 2)}\n`
}
