import {RefugeError} from '../kernel/errors.ts'
import type {Files} from '../ports/files.ts'
import type {Kinds} from '../ports/kinds.ts'
import {type Checked, checkConfiguration, type Given} from './check.ts'
import type {Configuration} from './configuration.ts'
import {problemsError} from './problems.ts'

/** The configuration in a text; throws one error that names every mistake (its own code for a single one, else RFG-129). */
export async function loadConfiguration(given: Given): Promise<Configuration> {
  return configurationOf(await checkConfiguration(given))
}

/** The configuration that a check found good; throws one error that names every mistake otherwise. */
export function configurationOf({configuration, problems}: Pick<Checked, 'configuration' | 'problems'>): Configuration {
  if (!configuration) throw problemsError(problems)
  return configuration
}

/** The text of a configuration file that must be there: RFG-120 when it is not. `file` is what people call it. */
export async function readConfiguration(
  files: Pick<Files, 'read'>,
  path: string,
  file: string,
  kinds: Kinds,
): Promise<Given> {
  const text = await files.read(path)
  if (text !== undefined) return {text, file, kinds}
  const hint = "Write one with `refuge init`, or name another with the input 'config'."
  throw new RefugeError('RFG-120', `there is no configuration file ${file}`, {place: {file}, hint})
}
