import {RefugeError} from '../kernel/errors.ts'
import type {Options} from '../ports/neighbours.ts'
import type {Configuration, Environment, Strategy} from './configuration.ts'
import {clip} from './pointer.ts'
import {didYouMean} from './suggestion.ts'

/** An environment with what its names stand for. */
export interface Surroundings extends Environment {
  readonly name: string
  readonly targetOptions: Options
  readonly strategySettings: Strategy
}

/** The environment of this name with its target and strategy; RFG-151 when the configuration has none. */
export function environmentOf(configuration: Configuration, name: string): Surroundings {
  const environment = own(configuration.environments, name)
  if (!environment) throw unknownEnvironment(name, Object.keys(configuration.environments))
  const targetOptions = own(configuration.targets, environment.target)
  const strategySettings = own(configuration.strategies, environment.strategy)
  if (!targetOptions || !strategySettings) {
    throw new RefugeError('RFG-140', `environment '${name}' names a target or a strategy that is not there`, {
      hint: 'Check the file with `refuge validate`.',
    })
  }
  return {...environment, name, targetOptions, strategySettings}
}

/** The error for an environment that a person asked for and the file does not have. */
export function unknownEnvironment(name: string, known: readonly string[]): RefugeError {
  const message = `there is no environment '${clip(name, 60)}'${didYouMean(name, known)}`
  return new RefugeError('RFG-151', message, {hint: `Environments here: ${known.join(', ')}.`})
}

function own<T>(named: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(named, name) ? named[name] : undefined
}
