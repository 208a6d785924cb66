import type {Kind} from '../../../ports/kinds.ts'

export const options: Kind = {
  kind: 'directory',
  summary: 'A folder of this machine: another disk, a mounted share.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: {
        type: 'string',
        title: 'a path such as /mnt/backup',
        minLength: 1,
        description:
          'The folder, from the folder of refuge.yml unless absolute. Put it on another disk than the sources.',
      },
    },
  },
  programs: [],
  rights: ['create files in the folder; its file system must know hard links'],
}
