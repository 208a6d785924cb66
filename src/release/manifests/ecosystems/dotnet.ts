import {agreeing, elsewhere, type Finding, place} from '../finding.ts'
import {childrenOf, readXml, type XmlElement, xmlText} from '../formats/xml.ts'
import {nameIn} from '../paths.ts'
import {clipped, refusal, type Source, type Value} from '../source.ts'
import type {Ecosystem} from './ecosystem.ts'

const PROJECTS = ['*.csproj', '*.fsproj', '*.vbproj', 'Directory.Build.props']

/** `Version`, or `VersionPrefix` and `VersionSuffix`, of the projects. Source: learn.microsoft.com, MSBuild properties of .NET. */
export const dotnet: Ecosystem = async ({folder, version}) => {
  const findings: Finding[] = []
  for (const glob of PROJECTS) {
    for (const name of await folder.names(folder.at, glob)) {
      const source = await folder.read(nameIn(folder.at, name))
      if (source) findings.push(...(await projectFindings(source, version)))
    }
  }
  return findings
}

async function projectFindings(source: Source, version: string): Promise<readonly Finding[]> {
  const project = await readXml(source)
  const whole = propertiesOf(source, project, 'Version')
  const literal = whole.filter(isLiteral)
  if (literal.length > 0) return agreeing(source, literal, version)
  const prefixes = propertiesOf(source, project, 'VersionPrefix').filter(isLiteral)
  if (prefixes.length > 0) return splitFindings(source, project, prefixes, version)
  const [computed] = whole
  return [elsewhere(source, computed ? `takes the version from '${clipped(computed.value)}'` : 'names no <Version>')]
}

/** A prefix holds no prerelease: that is the suffix, which must be there to take it, and is emptied by a release. */
function splitFindings(
  source: Source,
  project: XmlElement,
  prefixes: readonly Value[],
  version: string,
): readonly Finding[] {
  const dash = version.indexOf('-')
  const [core, pre] = dash < 0 ? [version, ''] : [version.slice(0, dash), version.slice(dash + 1)]
  const suffixes = propertiesOf(source, project, 'VersionSuffix').filter(isLiteral)
  const [first] = prefixes
  if (pre !== '' && suffixes.length === 0) {
    throw refusal(
      source,
      first?.start ?? 0,
      `there is no <VersionSuffix> with a text that could become '${pre}'`,
      'Add <VersionSuffix>dev</VersionSuffix> behind <VersionPrefix>, or use <Version>.',
    )
  }
  return [...agreeing(source, prefixes, core), ...suffixes.map((it) => place(source, it, pre))]
}

function propertiesOf(source: Source, project: XmlElement, name: string): readonly Value[] {
  const elements = childrenOf(project, 'PropertyGroup').flatMap((it) => childrenOf(it, name))
  return elements.flatMap((it) => xmlText(source, it) ?? [])
}

/** Not put together from properties, metadata or items. */
const isLiteral = ({value}: Value) => !/[$%@]\(/.test(value)
