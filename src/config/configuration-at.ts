import type {Ports} from '../ports/ports.ts'
import {checkConfiguration} from './check.ts'
import type {Configuration} from './configuration.ts'
import {configurationOf, readConfiguration} from './load.ts'

/** The inputs that say where refuge.yml is. */
export interface Whereabouts {
  /** Path from the working directory. */
  readonly config: string
  /** Path from the workspace. */
  readonly 'working-directory': string
}

/** refuge.yml, checked; its folder (absolute) is where its commands run. One error names every mistake. */
export async function configurationAt(
  where: Whereabouts,
  ports: Pick<Ports, 'files' | 'runner' | 'neighbours'>,
): Promise<{readonly folder: string; readonly configuration: Configuration}> {
  const root = await ports.files.inside(ports.runner.context.workspace, where['working-directory'])
  const path = await ports.files.inside(root, where.config)
  const given = await readConfiguration(ports.files, path, where.config, await ports.neighbours.kinds())
  return {folder: folderOf(path), configuration: configurationOf(await checkConfiguration(given))}
}

const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))) || '/'
