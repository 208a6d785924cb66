import type {Ports} from '../ports/ports.ts'
import {type Checked, checkConfiguration} from './check.ts'
import type {Configuration} from './configuration.ts'
import {configurationOf, readConfiguration} from './load.ts'

/** The inputs that say where refuge.yml is. */
export interface Whereabouts {
  /** Path from the working directory. */
  readonly config: string
  /** Path from the workspace. */
  readonly 'working-directory': string
}

/** Where refuge.yml is and what a check says of it, mistakes included; RFG-120 when it is not there. */
export async function checkedAt(
  where: Whereabouts,
  ports: Pick<Ports, 'files' | 'runner' | 'neighbours'>,
): Promise<{readonly path: string; readonly checked: Checked}> {
  const path = await pathOf(where, ports)
  const given = await readConfiguration(ports.files, path, where.config, await ports.neighbours.kinds())
  return {path, checked: await checkConfiguration(given)}
}

/** The absolute path of refuge.yml, whether or not it is there. */
export async function pathOf(where: Whereabouts, {files, runner}: Pick<Ports, 'files' | 'runner'>): Promise<string> {
  return files.inside(await files.inside(runner.context.workspace, where['working-directory']), where.config)
}

/** refuge.yml, checked; its folder (absolute) is where its commands run. One error names every mistake. */
export async function configurationAt(
  where: Whereabouts,
  ports: Pick<Ports, 'files' | 'runner' | 'neighbours'>,
): Promise<{readonly folder: string; readonly configuration: Configuration}> {
  const {path, checked} = await checkedAt(where, ports)
  return {folder: folderOf(path), configuration: configurationOf(checked)}
}

const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))) || '/'
