import {options as execMetrics} from './adapters/metrics/exec/options.ts'
import {options as httpJson} from './adapters/metrics/http-json/options.ts'
import {options as prometheus} from './adapters/metrics/prometheus/options.ts'
import {options as files} from './adapters/sources/files/options.ts'
import {options as directory} from './adapters/stores/directory/options.ts'
import {options as haproxy} from './adapters/targets/haproxy/options.ts'
import {options as local} from './adapters/targets/local/options.ts'
import type {Kinds} from './ports/kinds.ts'

/** Every kind that refuge.yml may name: schema, reference pages and `doctor` are derived from this list. */
export const kinds: Kinds = {
  targets: [haproxy, local],
  metrics: [prometheus, httpJson, execMetrics],
  stores: [directory],
  sources: [files],
}
