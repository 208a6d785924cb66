import type {JsonSchema} from '../ports/kinds.ts'
import {mapping} from './scalars.ts'

const FOLDER = '^(?![/\\\\]|[A-Za-z]:)(?!.*(^|/)\\.\\.(/|$)).+$'
const NAME = '^(@[A-Za-z0-9][A-Za-z0-9._-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*$'
/** What git takes at the beginning of a tag; `{name}` and `{path}` are filled in before. */
const PREFIX = '^(?![-/.])(?!.*(\\.\\.|//|/\\.))([A-Za-z0-9@._/+-]|\\{name\\}|\\{path\\})*$'

const PACKAGE: JsonSchema = mapping(
  'A package, or several by a glob.',
  {
    path: {
      type: 'string',
      title: 'a folder or glob below the working directory such as packages/*',
      description: 'Folder of the package, or a glob of folders, from the working directory.',
      pattern: FOLDER,
      maxLength: 500,
    },
    name: {
      type: 'string',
      title: 'a name such as cart or @acme/cart',
      description: "Its name; default: its manifest's, else that of the folder.",
      pattern: NAME,
      maxLength: 214,
    },
    'tag-prefix': {
      type: 'string',
      title: 'the beginning of a tag such as {name}-v',
      description: 'What stands before the version in its tags; {name} and {path} are filled in. Default: {name}@',
      pattern: PREFIX,
      maxLength: 200,
    },
    'depends-on': {
      type: 'array',
      uniqueItems: true,
      default: [],
      description: 'Packages that move this one when they are released, beside those that its manifest names.',
      items: {type: 'string', title: 'the name of a package', pattern: NAME, maxLength: 214},
    },
  },
  ['path'],
)

/** The part `packages`. */
export const PACKAGES: JsonSchema = {
  type: 'array',
  description:
    'Packages that are released by themselves; default: those of the workspaces. An empty list: one version for the whole repository.',
  items: PACKAGE,
  maxItems: 1000,
}
