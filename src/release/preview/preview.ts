import {RefugeError} from '../../kernel/errors.ts'
import type {GitHub} from '../../ports/github.ts'
import type {PullDescription} from '../../ports/github-pulls.ts'
import {askerOf} from '../authors.ts'
import {type BumpInputs, bumpVersion} from '../bump-version.ts'
import {quiet, worldWith} from '../publish/history-at.ts'
import {openRepository, type World} from '../repository.ts'
import {type ChangelogInputs, type ChangelogOutcome, writeChangelog} from '../write-changelog.ts'
import {MERGED, type Method, mergedHistory} from './merged-history.ts'
import {mergedPeople} from './merged-people.ts'
import {packagesChangelog} from './packages-changelog.ts'
import {MARKER, type Prediction, previewText} from './preview-text.ts'
import {pullNumber} from './which-pull.ts'

export interface PreviewInputs extends ChangelogInputs {
  /** Commit or branch that the pull request goes into; its own by default. */
  readonly base: string | undefined
  readonly head: string | undefined
}

export interface PreviewOutcome {
  readonly text: string
  /** Page of the comment; undefined when it could not be written, or in a dry run. */
  readonly page: string | undefined
  /** The notes of the first way to merge. */
  readonly changelog: ChangelogOutcome
}

/** Longest time of one call to GitHub, in milliseconds. */
const PATIENCE = 30_000

/** Says on a pull request what its merge would release: one comment, edited in place. */
export async function preview(inputs: PreviewInputs, world: World): Promise<PreviewOutcome> {
  const github = await openGitHub(inputs, world)
  const pull = await github.pulls.describe(await pullNumber(inputs.head, world))
  const found = await predictions(inputs, pull, world)
  const [first] = found
  if (!first)
    throw new RefugeError('RFG-234', 'this repository allows no way to merge a pull request', {
      hint: 'Allow one in its settings.',
    })
  const text = previewText(found, pull.number, inputs.languages)
  return {text, page: await told(github, pull.number, text, inputs, world), changelog: first.changelog}
}

async function openGitHub(inputs: PreviewInputs, {runner, neighbours}: World): Promise<GitHub> {
  const token = inputs['github-token']
  if (token !== undefined && runner.context.repository !== undefined) {
    return neighbours.github({token, patience: PATIENCE, signal: runner.cancelled})
  }
  throw new RefugeError(
    'RFG-228',
    'a preview is about a pull request at GitHub, and there is no token or no repository',
    {
      hint: 'Give `github-token`, in a workflow of GitHub.',
    },
  )
}

type Predicted = Prediction & {readonly changelog: ChangelogOutcome}

/** One for each way to merge that the repository allows. */
async function predictions(inputs: PreviewInputs, pull: PullDescription, world: World): Promise<readonly Predicted[]> {
  // The clone may not have the pull request, nor the newest commit of its base.
  const source = {...inputs, history: inputs.history === 'local' ? 'local' : 'exact'} as const
  const repository = await openRepository(source, world)
  const {history} = repository
  const named = inputs.base ?? `refs/heads/${pull.base}`
  const base = await history.resolve(named)
  const head = await history.resolve(pull.head)
  if (base === undefined || head === undefined) {
    throw new RefugeError('RFG-207', `there is no commit '${base === undefined ? named : pull.head}'`, {
      hint: 'Run again for the newest commit of the pull request.',
    })
  }
  const own = await history.commits(base, head)
  const asked = askerOf({...inputs, authors: inputs.authors === 'mention' ? 'github' : inputs.authors}, 'github', world)
  const people = asked && mergedPeople(asked, {own, head, pull: pull.number})
  const found: Predicted[] = []
  for (const method of METHODS.filter((it) => pull.merging[it])) {
    const merged = await mergedHistory(history, method, {base, head}, pull)
    found.push(await predict({...inputs, people}, {method, head}, quiet(worldWith(merged, {world, repository}))))
  }
  return found
}

const METHODS: readonly Method[] = ['squash', 'merge', 'rebase']

async function predict(
  inputs: PreviewInputs,
  {method, head}: {method: Method; head: string},
  world: World,
): Promise<Predicted> {
  const bump = await bumpVersion({...inputs, ...DEFAULTS}, world)
  const isMany = bump.packages.length > 0 && !bump.package
  const changelog = await (isMany
    ? packagesChangelog(bump, inputs, world)
    : writeChangelog({...inputs, ...NOTES, version: bump.bump.version}, world))
  return {method, bump, notes: pointingTo(head, changelog.notes), changelog}
}

/** The notes up to the merge, which are shown and not kept. */
const NOTES = {from: undefined, to: 'HEAD', mode: 'notes', 'dry-run': true} as const

/** The commit of the merge is not there yet: its links lead to what is merged. */
function pointingTo(head: string, notes: string): string {
  const shown = (id: string) => `[${id.slice(0, 7)}](`
  return notes.replaceAll(shown(MERGED), shown(head)).replaceAll(`/commit/${MERGED}`, `/commit/${head}`)
}

type Rules = Pick<
  BumpInputs,
  'initial-version' | 'zero-major' | 'release-as' | 'prerelease' | 'branch-channels' | 'write'
>

/** What `version-bump` does when nothing else is asked. */
const DEFAULTS: Rules = {
  'initial-version': {text: '0.1.0', major: 0, minor: 1, patch: 0, channel: undefined},
  'zero-major': 'minor',
  'release-as': undefined,
  prerelease: undefined,
  'branch-channels': [],
  write: 'none',
}

/** The token of a fork's run may only read: its preview stands in the job summary. */
async function told(
  {comments}: GitHub,
  pull: number,
  text: string,
  inputs: PreviewInputs,
  {runner}: World,
): Promise<string | undefined> {
  if (inputs['dry-run']) {
    runner.info(`would write the comment on pull request ${pull}`)
    return undefined
  }
  try {
    return await comments.upsert(pull, MARKER, text)
  } catch (error) {
    if (!(error instanceof RefugeError) || !['RFG-522', 'RFG-523'].includes(error.code)) throw error
    runner.info('The token may not comment, so the preview stands in the job summary only.')
    return undefined
  }
}
