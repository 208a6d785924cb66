import {type Finding, place, placeOr} from '../finding.ts'
import {yamlValue} from '../formats/yaml.ts'
import {nameIn} from '../paths.ts'
import {ownYamlValue} from '../place.ts'
import type {Ecosystem} from './ecosystem.ts'

/** Chart.yaml: `version`, and `appVersion` when both were the same. Source: helm.sh, the Chart.yaml file. */
export const helm: Ecosystem = async ({folder, version, previous}) => {
  const source = await folder.read(nameIn(folder.at, 'Chart.yaml'))
  if (!source) return []
  const chart = await ownYamlValue(source, ['version'])
  const app = chart && (await yamlValue(source, ['appVersion']))
  const own: Finding[] = [placeOr(source, chart, version)]
  if (!app || app.alias) return own
  const [, v = '', bare = ''] = /^(v?)(.*)$/.exec(app.value) ?? []
  return bare === chart.value || bare === previous ? [...own, place(source, app, `${v}${version}`)] : own
}
