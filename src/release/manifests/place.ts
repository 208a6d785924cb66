import {type Finding, placeOr} from './finding.ts'
import type {Folder} from './folder.ts'
import {iniValue} from './formats/ini.ts'
import {jsonValue} from './formats/json.ts'
import {propertiesValue} from './formats/properties.ts'
import {textValue} from './formats/text.ts'
import {readToml, tomlText} from './formats/toml.ts'
import {elementAt, readXml, xmlText} from './formats/xml.ts'
import {yamlValue} from './formats/yaml.ts'
import {refusal, type Source, type Value} from './source.ts'

/** Where a version stands: a file below the root, how it is written, and the keys that lead to the value. */
export interface Place {
  readonly file: string
  readonly format: Format
  readonly path: readonly string[]
}

export type Format = 'json' | 'toml' | 'yaml' | 'xml' | 'ini' | 'properties' | 'text'

type Read = (source: Source, path: readonly string[]) => Promise<Value | undefined> | Value | undefined

const READS: Readonly<Record<Format, Read>> = {
  json: jsonValue,
  toml: async (source, path) => tomlText(await readToml(source), ...path),
  yaml: ownYamlValue,
  xml: async (source, path) => xmlText(source, elementAt(await readXml(source), ...path)),
  ini: iniValue,
  properties: propertiesValue,
  text: textValue,
}

/** What stands at a place: nothing when there is no such file. RFG-214 when the file cannot be read or the value not be edited. */
export async function findingAt(
  {file, format, path}: Place,
  next: string,
  folder: Folder,
): Promise<readonly Finding[]> {
  const source = await folder.read(file)
  return source ? [placeOr(source, await READS[format](source, path), next)] : []
}

/** An alias would change what it repeats, and that may be anything. */
export async function ownYamlValue(source: Source, path: readonly string[]): Promise<Value | undefined> {
  const value = await yamlValue(source, path)
  if (value?.alias)
    throw refusal(source, value.start, `'${path.at(-1)}' repeats another value (*${value.value}): write it out`)
  return value
}
