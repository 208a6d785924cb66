export {type Checked, checkConfiguration, type Given} from './check.ts'
export type {
  Backup,
  BackupSource,
  Configuration,
  Environment,
  GaugeMetric,
  LatencyMetric,
  Margin,
  Metric,
  Probe,
  PromoteOn,
  ProportionMetric,
  Step,
  Strategy,
} from './configuration.ts'
export {checkedAt, configurationAt, pathOf, type Whereabouts} from './configuration-at.ts'
export {environmentOf, type Surroundings} from './environment.ts'
export {type Explained, explainConfiguration, explanationLines} from './explain.ts'
export {filledIn} from './filled-in.ts'
export type {AskedGate} from './gates.ts'
export {configurationOf, loadConfiguration, readConfiguration} from './load.ts'
export {type PackageEntry, packageEntries} from './packages.ts'
export {type Problem, problemLine} from './problems.ts'
export {assembleSchema, publishedSchema} from './schema.ts'
