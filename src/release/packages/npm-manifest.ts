import {type Fields, fieldsOf, listOf} from '../../kernel/fields.ts'
import {jsonValue, readJson} from '../manifests/formats/json.ts'
import type {Source} from '../manifests/source.ts'
import type {Known, Manifest} from './manifest.ts'
import type {Need} from './package.ts'
import {npmNeed} from './ranges.ts'

const SECTIONS = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'] as const
type Section = (typeof SECTIONS)[number]

/** A package.json. Source: docs.npmjs.com, package.json. */
export function npmManifest(source: Source): Manifest {
  const fields = fieldsOf(readJson(source))
  const name = jsonValue(source, ['name'])?.value
  const version = jsonValue(source, ['version'])?.value
  return {
    file: source.file,
    name,
    version,
    inherits: false,
    isPrivate: fields.private === true,
    needs: (known) => SECTIONS.flatMap((section) => needsIn(source, section, fieldsOf(fields[section]), known)),
  }
}

/** The globs of `workspaces`, in either form of it. */
export function npmWorkspaces(source: Source): readonly string[] {
  const {workspaces} = fieldsOf(readJson(source))
  const globs = Array.isArray(workspaces) ? workspaces : fieldsOf(workspaces).packages
  return textsOf(globs)
}

/** The texts of a list. */
export function textsOf(list: unknown): readonly string[] {
  return listOf(list).filter((it) => typeof it === 'string')
}

function needsIn({file}: Source, section: Section, entries: Fields, known: Known): readonly Need[] {
  return Object.entries(entries).flatMap(([name, written]): readonly Need[] => {
    const other = known.byName(name)
    if (!other || typeof written !== 'string') return []
    const asked = npmNeed(written, other.version)
    const place = {file, format: 'json', keys: [section, name], written} as const
    return [{on: other.name, ...asked, kind: kindOf(section, asked.kind), place}]
  })
}

function kindOf(section: Section, kind: Need['kind']): Need['kind'] {
  if (section === 'devDependencies') return 'development'
  return section === 'peerDependencies' ? 'peer' : kind
}
