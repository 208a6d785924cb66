import type {Kind} from '../../../ports/kinds.ts'

const globs = (description: string) => ({
  type: 'array',
  items: {type: 'string', title: 'a path or glob such as /srv/uploads or data/**/*.json', minLength: 1},
  description,
})

export const options: Kind = {
  kind: 'files',
  summary: 'Files and folders of this machine.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['paths'],
    properties: {
      paths: {
        ...globs('Files, folders with all that is in them, or globs; from the folder of refuge.yml unless absolute.'),
        minItems: 1,
      },
      exclude: {
        ...globs('Globs that are left out: of the whole path when they hold a `/`, else of a name in any folder.'),
        default: [],
      },
      'require-mount': {
        type: 'string',
        title: 'a folder such as /srv',
        minLength: 1,
        description: 'A folder on which something must be mounted; without it the source is refused, not empty.',
      },
      changing: {
        type: 'string',
        enum: ['refuse', 'accept'],
        default: 'refuse',
        description:
          'What a file means that changes during every reading, or goes away: a failure, or its last reading.',
      },
      'on-partial': {
        type: 'string',
        enum: ['refuse', 'keep'],
        default: 'refuse',
        description: 'What files mean that cannot be read: a failure, or a point that is kept as partial.',
      },
    },
  },
  programs: [],
  rights: ['read every file and folder of the source'],
}
