import {RefugeError} from '../../kernel/errors.ts'
import type {GitHub} from '../../ports/github.ts'
import type {Package} from '../packages/package.ts'
import {openRepository, type Repository, type World} from '../repository.ts'
import {dryGitHub} from './dry-github.ts'
import type {ReleaseInputs} from './release-inputs.ts'

/** Where a release is made. */
export interface Site {
  readonly inputs: ReleaseInputs
  readonly world: World
  readonly repository: Repository
  /** In a dry run it writes nothing, and notes what it would have written. */
  readonly github: GitHub
  /** What a dry run would have written, in order. */
  readonly planned: readonly string[]
}

/** Longest time of one call to GitHub with its retries, in milliseconds. */
const PATIENCE = 60_000

/** Opens the repository and GitHub. RFG-228 without a token or a repository. */
export async function openSite(inputs: ReleaseInputs, world: World): Promise<Site> {
  const token = inputs['github-token']
  const {context, cancelled} = world.runner
  if (token === undefined || context.repository === undefined) {
    throw new RefugeError(
      'RFG-228',
      'a release is made at GitHub, and there is no token or no repository to make it in',
      {
        hint: 'Give `github-token`, in a workflow of GitHub; on a terminal set GITHUB_REPOSITORY too.',
      },
    )
  }
  const repository = await openRepository(inputs, world)
  const live = await world.neighbours.github({token, patience: PATIENCE, signal: cancelled})
  const planned: string[] = []
  const github = inputs['dry-run'] ? dryGitHub(live, (what) => planned.push(what)) : live
  return {inputs, world, repository, github, planned}
}

/** The branch that a release commit or pull request goes to. RFG-227 where there is none. */
export function demandBranch({repository: {branch}, inputs: {mode}}: Site): string {
  if (branch !== undefined) return branch
  throw new RefugeError('RFG-227', `\`mode: ${mode}\` needs a branch, and this run is on none`, {
    hint: 'Run it on a push to the branch, or use `mode: tag`, which releases the commit that is checked out.',
  })
}

/** The same site with a history that has a commit: one that was pushed since the checkout is asked of the remote. */
export async function siteHaving(site: Site, commit: string): Promise<Site> {
  const {inputs, world, repository} = site
  const isHere = (await repository.history.resolve(commit)) !== undefined
  if (isHere || inputs.history === 'local') return site
  return {...site, repository: await openRepository({...inputs, history: 'exact'}, world)}
}

/** The same site for one package: its tags, its commits, its folder. */
export function siteOf(site: Site, it: Package): Site {
  const {inputs, repository} = site
  return {
    ...site,
    inputs: {...inputs, package: it.name, 'tag-prefix': it.prefix},
    repository: {...repository, chosen: it},
  }
}
