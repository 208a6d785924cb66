import {type Configuration, configurationAt, pathOf} from '../../src/config/index.ts'
import type {Ports} from '../../src/ports/ports.ts'
import {type Journal, journalAt} from '../../src/records/index.ts'
import type {Arguments} from './read-arguments.ts'

/** The common options as the flows take them; the token comes from the environment, as on a runner. */
export function whereIn({options}: Arguments, {env}: Pick<Ports, 'env'>) {
  return {
    config: options.config ?? 'refuge.yml',
    'working-directory': options['working-directory'] ?? '.',
    'github-token': env.GITHUB_TOKEN || env.GH_TOKEN || undefined,
  }
}

/** The records of this checkout: at the ref that refuge.yml names, or the usual one where there is no such file. */
export async function journalOf(given: Arguments, ports: Ports): Promise<Journal> {
  const where = whereIn(given, ports)
  return journalAt({...where, ref: (await configured(given, ports))?.records.ref ?? 'refs/heads/refuge/records'}, ports)
}

/** refuge.yml of this checkout; undefined where there is no such file and none was named. */
export async function configured(given: Arguments, ports: Ports): Promise<Configuration | undefined> {
  const where = whereIn(given, ports)
  const isThere = await ports.files.exists(await pathOf(where, ports))
  return isThere || given.options.config ? (await configurationAt(where, ports)).configuration : undefined
}
