import type {Files} from '../ports/files.ts'
import type {BumpOutcome, PackageBump} from './bump-version.ts'
import type {Edit} from './manifests/index.ts'
import {nameIn} from './manifests/paths.ts'
import type {Package} from './packages/package.ts'
import type {Repository, World} from './repository.ts'

/** Writes the versions that were found into the manifests; answers with the names of the files. In a dry run it only says so. */
export async function writeVersions(
  outcome: BumpOutcome,
  repository: Repository,
  dryRun: boolean,
  {files, runner}: World,
): Promise<readonly string[]> {
  const edits = await versionEdits(outcome, repository, runner.context.workspace, files)
  const what = outcome.bump.version ? `version ${outcome.bump.version.text}` : 'versions'
  for (const {file, path, text} of edits) {
    runner.info(`${dryRun ? 'would write' : 'writing'} ${what} to ${file}`)
    if (!dryRun) await files.write(path, text)
  }
  return edits.map((it) => it.file)
}

async function versionEdits(
  outcome: BumpOutcome,
  {folder, at, packages}: Repository,
  workspace: string,
  files: Files,
): Promise<readonly Edit[]> {
  // Parsers of a dozen formats: loaded by those who write.
  const {manifestEdits} = await import('./manifests/index.ts')
  if (packages.length > 0) {
    const top = at === '' ? folder : folder.slice(0, -at.length - 1)
    return editsOfPackages(releasedIn(outcome), packages, {top, at}, files)
  }
  const version = outcome.bump.version?.text
  if (version === undefined) return []
  const previous = outcome.base?.version.text
  return manifestEdits(folder, version, files, {root: workspace, ...(previous !== undefined && {previous})})
}

/** The packages that an outcome releases: the one that was asked for, or all that move. */
export function releasedIn({package: chosen, packages}: BumpOutcome): readonly PackageBump[] {
  return packages.filter((it) => it.bump.version && !it.problem && (!chosen || it.package === chosen))
}

/** The folder that holds a repository, absolute, and where the working directory lies below it. */
export interface Place {
  readonly top: string
  readonly at: string
}

/**
 * The edits for packages that are released together: their versions, and the ranges of all packages, released or not, that would not
 * cover the new versions.
 */
export async function editsOfPackages(
  released: readonly PackageBump[],
  all: readonly Package[],
  {top, at}: Place,
  files: Files,
): Promise<readonly Edit[]> {
  const {packageEdits} = await import('./manifests/index.ts')
  const {rangeChanges} = await import('./packages/range-changes.ts')
  const versions = released.flatMap(({package: it, bump: {version}, base}) => {
    const below = nameIn(at, it.path === '.' ? '' : it.path).replace(/\/$/, '')
    const folder = below === '' ? top : `${top}/${below}`
    return version ? [{folder, version: version.text, previous: base?.version.text}] : []
  })
  const next = new Map(released.map((it) => [it.package.name, it.bump.version?.text ?? '']))
  return versions.length === 0 ? [] : packageEdits(versions, rangeChanges(all, next), top, files)
}
