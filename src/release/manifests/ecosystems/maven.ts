import {elsewhere, type Finding, place} from '../finding.ts'
import type {Folder} from '../folder.ts'
import {childrenOf, elementAt, readXml, type XmlElement, xmlText} from '../formats/xml.ts'
import {below, folderOf, nameIn} from '../paths.ts'
import {clipped, type Source, type Value} from '../source.ts'
import type {Ecosystem} from './ecosystem.ts'

interface Pom {
  readonly source: Source
  readonly project: XmlElement
}

/**
 * The version of pom.xml; in its modules, however deep, the version of the parent and one's own, where they were equal to it.
 * Source: maven.apache.org, POM reference; maven-ci-friendly (`${revision}`).
 */
export const maven: Ecosystem = async ({folder, version}) => {
  const pom = await readPom(nameIn(folder.at, 'pom.xml'), folder)
  if (!pom) return []
  const found = ownVersion(pom)
  if ('kind' in found) return [found]
  const family = [pom, ...(await modulesOf(pom, folder))]
  const ids = new Set(family.map(idOf))
  const others = family
    .slice(1)
    .flatMap((it) => [...(ids.has(parentOf(it)) ? placeAt(it, 'parent', 'version') : []), ...placeAt(it, 'version')])
  const equal = others.filter(({value}) => value.value === found.value)
  return [place(pom.source, found, version), ...equal.map((it) => place(it.source, it.value, version))]
}

/** Coordinates of a project; the group may be that of its parent. */
const idOf = (pom: Pom) =>
  `${(textAt(pom, 'groupId') ?? textAt(pom, 'parent', 'groupId'))?.value}:${textAt(pom, 'artifactId')?.value}`

const parentOf = (pom: Pom) =>
  `${textAt(pom, 'parent', 'groupId')?.value}:${textAt(pom, 'parent', 'artifactId')?.value}`

function placeAt(pom: Pom, ...path: readonly string[]) {
  const value = textAt(pom, ...path)
  return value ? [{source: pom.source, value}] : []
}

async function readPom(file: string, folder: Folder): Promise<Pom | undefined> {
  const source = await folder.read(file)
  return source && {source, project: await readXml(source)}
}

/** The version, or the property that it is. */
function ownVersion(pom: Pom): Value | Finding {
  const own = textAt(pom, 'version')
  if (!own)
    return elsewhere(
      pom.source,
      elementAt(pom.project, 'parent') ? 'takes its version from its parent' : 'names no version',
    )
  if (!own.value.includes('${')) return own
  const name = /^\$\{([\w.-]+)\}$/.exec(own.value)?.[1]
  const property = name === undefined ? undefined : textAt(pom, 'properties', name)
  if (property && !property.value.includes('${')) return property
  return elsewhere(pom.source, `puts its version together (${clipped(own.value)})`)
}

/** The modules of a pom and theirs; also those of profiles. */
async function modulesOf(root: Pom, folder: Folder): Promise<readonly Pom[]> {
  const found = new Map<string, Pom>([[root.source.file, root]])
  for (const pom of found.values()) {
    for (const file of moduleFiles(pom)) {
      const module = found.has(file) ? undefined : await readPom(file, folder)
      if (module) found.set(file, module)
    }
  }
  found.delete(root.source.file)
  return [...found.values()]
}

function moduleFiles({source, project}: Pom): readonly string[] {
  const profiles = childrenOf(elementAt(project, 'profiles'), 'profile')
  const modules = [project, ...profiles].flatMap((it) => childrenOf(elementAt(it, 'modules'), 'module'))
  return modules.flatMap((it) => {
    const named = xmlText(source, it)?.value
    const path = named === undefined ? undefined : below(folderOf(source.file), named)
    if (path === undefined) return []
    return path.endsWith('.xml') ? path : nameIn(path, 'pom.xml')
  })
}

const textAt = ({source, project}: Pom, ...path: readonly string[]) => xmlText(source, elementAt(project, ...path))
