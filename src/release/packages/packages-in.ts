import {RefugeError} from '../../kernel/errors.ts'
import type {History} from '../../ports/history.ts'
import {placeInRepository} from '../place-in-repository.ts'
import type {Source, World} from '../repository.ts'
import {versionTags} from '../versions.ts'
import {unknownPackage} from './demands.ts'
import {isRoot, type Package} from './package.ts'
import {remembering} from './remembering.ts'

/** The packages of a repository, and the history that tells them apart. */
export interface Packages {
  /** Empty where the whole repository is one. */
  readonly packages: readonly Package[]
  /** Where the working directory lies below the top of the repository. */
  readonly at: string
  readonly history: History
}

interface Given {
  /** The working directory, absolute. */
  readonly folder: string
  /** Text of refuge.yml. */
  readonly configuration: string | undefined
  readonly source: Pick<Source, 'config' | 'tag-prefix' | 'package'>
}

/** Finds the packages that are released by themselves. RFG-235 to RFG-239 say what is wrong with them. */
export async function packagesIn(given: Given, history: History, world: World): Promise<Packages> {
  const {source, folder} = given
  const at = await placeInRepository(folder, world.files)
  const packages = await found(given, at, history, world)
  if (packages.length > 0) return {packages, at, history: remembering(history)}
  if (source['tag-prefix'].includes('{')) {
    throw new RefugeError(
      'RFG-238',
      `\`tag-prefix: ${source['tag-prefix']}\` is for packages, and this repository is one`,
      {
        hint: 'Write the prefix itself, such as v.',
      },
    )
  }
  return {packages, at, history}
}

/** Where a workspace is named, and the word without which the file names none: most repositories are done with after a glance. */
const WORKSPACES = {'package.json': 'workspaces', 'pnpm-workspace.yaml': 'packages', 'Cargo.toml': 'workspace'}

async function hasWorkspace(folder: string, {files}: World): Promise<boolean> {
  for (const [file, word] of Object.entries(WORKSPACES)) {
    if ((await files.read(await files.inside(folder, file)))?.includes(word)) return true
  }
  return false
}

async function found(
  {folder, configuration, source}: Given,
  at: string,
  history: History,
  world: World,
): Promise<readonly Package[]> {
  const {files, runner} = world
  const entries = await entriesIn(configuration, source.config)
  const isWhole = isWorkingDirectory(source.package)
  if (entries?.length === 0 || (entries === undefined && !(await hasWorkspace(folder, world)))) return []
  const {findPackages} = await import('./find-packages.ts')
  const root = at === '' ? folder : folder.slice(0, -at.length - 1)
  const packages = await findPackages({folder, root, entries, prefix: source['tag-prefix']}, files)
  if (packages.every(isRoot) || (isWhole && !packages.some(isRoot))) return []
  if (entries || source.package !== undefined || !(await hasOneSeries(packages, source['tag-prefix'], history)))
    return packages
  runner.info(
    `One version for all ${packages.length} packages of the workspace: there are tags ${source['tag-prefix']}…, and none of a package. To release them by themselves, list them as \`packages\` in refuge.yml.`,
  )
  return []
}

/** What refuge.yml lists; undefined when it lists nothing. */
async function entriesIn(text: string | undefined, file: string) {
  if (!text?.includes('package')) return undefined
  const {packageEntries} = await import('../../config/index.ts')
  return packageEntries(text, file)
}

/** Tags of the repository and none of a package: its packages have had one version together. */
async function hasOneSeries(packages: readonly Package[], prefix: string, history: History): Promise<boolean> {
  const tags = await history.tags()
  const isUsed = (it: string) => versionTags(tags, it).length > 0
  return !prefix.includes('{') && isUsed(prefix) && !packages.some((it) => !isRoot(it) && isUsed(it.prefix))
}

const isWorkingDirectory = (name: string | undefined) => name === '.' || name === './'

/** The package of a name or folder: RFG-236 when there is none. `.` is the working directory, a package or not. */
export function choosePackage(name: string | undefined, packages: readonly Package[]): Package | undefined {
  if (name === undefined) return undefined
  const folder = name.replace(/^\.\/(?=.)/, '').replace(/\/$/, '')
  const chosen = packages.find((it) => it.name === name) ?? packages.find((it) => it.path === folder)
  if (chosen || isWorkingDirectory(name)) return chosen
  throw unknownPackage(name, packages)
}
