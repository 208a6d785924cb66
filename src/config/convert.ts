import {parseDuration} from '../kernel/duration.ts'
import type {Place} from '../kernel/errors.ts'
import {parseRate} from '../probe/index.ts'
import type {Backup, BackupSource, Configuration, Environment, Metric, Step, Strategy} from './configuration.ts'
import {askedGates} from './gates.ts'
import type {Pointer} from './pointer.ts'
import type {
  Written,
  WrittenBackup,
  WrittenBackupSource,
  WrittenEnvironment,
  WrittenMetric,
  WrittenStep,
  WrittenStrategy,
} from './written.ts'

/** The configuration in the program's words: milliseconds, percent, probabilities. Takes what was found valid; `placeOf` knows the places of keys. */
export function convert(written: Written, placeOf: (pointer: Pointer) => Place): Configuration {
  const {service, records, targets, sources, backup} = written
  return {
    service,
    records: {ref: fullRef(records.ref)},
    environments: each(written.environments, (it, name) => environmentOf(it, name, placeOf)),
    targets,
    strategies: each(written.strategies, strategyOf),
    metrics: each(written.metrics, metricOf),
    sources,
    backup: backup && backupOf(backup),
  }
}

function fullRef(ref: string): string {
  return ref.startsWith('refs/heads/') ? ref : `refs/heads/${ref}`
}

function environmentOf(
  {target, strategy, 'no-backup': noBackup, gates = {}}: WrittenEnvironment,
  name: string,
  placeOf: (pointer: Pointer) => Place,
): Environment {
  return {target, strategy, noBackup, gates: askedGates(gates, name, placeOf)}
}

function strategyOf(written: WrittenStrategy): Strategy {
  return {
    steps: stepsOf(written.steps),
    smoke: written.smoke,
    probe: written.probe && {paths: written.probe.paths, rate: parseRate(written.probe.rate)},
    atLeast: parseDuration(written['at-least']),
    bake: parseDuration(written.bake),
    interval: parseDuration(written.interval),
    warmup: parseDuration(written.warmup),
    alpha: percent(written.alpha) / 100,
    beta: percent(written.beta) / 100,
    onFail: written['on-fail'],
    onInconclusive: written['on-inconclusive'],
    holdFor: written['hold-for'] === 'forever' ? 'forever' : parseDuration(written['hold-for']),
    lease: parseDuration(written.lease),
  }
}

/** Promotion is 100% by itself: a last step of 100% after others says nothing more and goes. */
function stepsOf(written: readonly WrittenStep[]): readonly Step[] {
  const steps = written.map(stepOf)
  return steps.length > 1 && steps.at(-1)?.traffic === 100 ? steps.slice(0, -1) : steps
}

function stepOf({traffic, dwell, instant, 'promote-on': promoteOn}: WrittenStep): Step {
  return {traffic: percent(traffic), dwell: dwell === undefined ? 0 : parseDuration(dwell), promoteOn, instant}
}

function metricOf(written: WrittenMetric): Metric {
  const {kind: _, source, weight, fail: _fail, pass: _pass, ...options} = written
  const common = {source, weight, options}
  switch (written.kind) {
    case 'latency':
      return {...common, kind: written.kind, fail: written.fail, pass: written.pass}
    case 'gauge':
      return {...common, kind: written.kind, fail: written.fail, pass: written.pass}
    case 'errors':
    case 'conversion':
      return {...common, kind: written.kind, fail: written.fail, pass: written.pass}
  }
}

function backupOf({engine, store, recipients, passphrase, encryption, sources}: WrittenBackup): Backup {
  return {engine, store, recipients: recipients ?? [], passphrase, encryption, sources: each(sources, sourceOf)}
}

function sourceOf({'max-shrink': maxShrink, ...rest}: WrittenBackupSource): BackupSource {
  return {...rest, kind: rest.kind, on: rest.on, reuse: rest.reuse, maxShrink: percent(maxShrink)}
}

function percent(text: string): number {
  return Number(text.slice(0, -1))
}

function each<A, B>(
  named: Readonly<Record<string, A>>,
  change: (value: A, name: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(named).map(([name, it]) => [name, change(it, name)]))
}
