import {elsewhere, place} from '../finding.ts'
import {textValue} from '../formats/text.ts'
import {nameIn} from '../paths.ts'
import {findingAt} from '../place.ts'
import type {Ecosystem} from './ecosystem.ts'

/** composer.json of PHP. Source: getcomposer.org, schema. */
export const composer: Ecosystem = ({folder, version}) =>
  findingAt({file: nameIn(folder.at, 'composer.json'), format: 'json', path: ['version']}, version, folder)

/** A file VERSION that holds nothing else; `v` before the version stays. */
export const versionFile: Ecosystem = async ({folder, version}) => {
  const source = await folder.read(nameIn(folder.at, 'VERSION'))
  if (!source) return []
  const value = textValue(source)
  if (!value || !/^v?\d/.test(value.value)) return [elsewhere(source, 'holds more, or something else, than a version')]
  return [place(source, value, `${value.value.startsWith('v') ? 'v' : ''}${version}`)]
}
