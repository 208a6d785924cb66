import {place, placeOr} from '../finding.ts'
import {nameIn} from '../paths.ts'
import {ownYamlValue} from '../place.ts'
import type {Ecosystem} from './ecosystem.ts'

/**
 * pubspec.yaml. Flutter keeps the number of the build behind `+`; the stores refuse one that was used, so it goes up by one.
 * Source: dart.dev, the pubspec file; docs.flutter.dev, build and release.
 */
export const dart: Ecosystem = async ({folder, version}) => {
  const source = await folder.read(nameIn(folder.at, 'pubspec.yaml'))
  if (!source) return []
  const value = await ownYamlValue(source, ['version'])
  const [old, build] = value?.value.split('+') ?? []
  if (!value || build === undefined || !/^\d+$/.test(build)) return [placeOr(source, value, version)]
  return [place(source, value, old === version ? value.value : `${version}+${BigInt(build) + 1n}`)]
}
