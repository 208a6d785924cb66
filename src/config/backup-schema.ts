import type {JsonSchema, Kinds} from '../ports/kinds.ts'
import {byKind, neighbour} from './kind-schema.ts'
import {mapping, named, percentage, words} from './scalars.ts'

const SHARED: JsonSchema = {
  on: {
    type: 'array',
    default: [],
    description: 'When it is taken without being asked: deploy, or cron lines.',
    items: {type: 'string', title: 'deploy, or a cron line of five fields', pattern: '^(deploy|\\S+( \\S+){4})$'},
  },
  'max-shrink': percentage(
    'A point whose files or bytes fell further below the median of the last five is red.',
    '30%',
  ),
  reuse: {type: 'boolean', default: true, description: 'An unchanged source is not uploaded again.'},
}

const RECIPIENT: JsonSchema = {
  type: 'string',
  title: 'a public key age1…',
  pattern: '\\{\\{|^age1[0-9a-z]+$',
  writeOnly: true,
}

/** The part `backup`, with the kinds of stores and sources. */
export function backupSchema({stores, sources}: Pick<Kinds, 'stores' | 'sources'>): JsonSchema {
  return mapping(
    'What is kept before a deployment, and where.',
    {
      engine: words('How points are made.', ['archive'], 'archive'),
      store: byKind(
        'Where points are kept.',
        stores.map((it) => neighbour(it)),
      ),
      recipients: {
        type: 'array',
        items: RECIPIENT,
        description: 'Public keys that can open the points: one of the team, one in escrow.',
      },
      passphrase: {
        type: 'string',
        title: 'a secret such as {{ secrets.BACKUP_PASSPHRASE }}',
        description: 'Instead of recipients: opens everything.',
        pattern: '^\\{\\{ *secrets\\.[A-Za-z_][A-Za-z0-9_]* *\\}\\}$',
        writeOnly: true,
      },
      encryption: words('none must be written; otherwise points are encrypted with age.', ['age', 'none'], 'age'),
      sources: named(
        'What is kept, by name.',
        byKind(
          'A source.',
          sources.map((it) => neighbour(it, SHARED)),
        ),
        {minProperties: 1},
      ),
    },
    ['store', 'sources'],
  )
}
