import {shortRevision} from '../../kernel/revision.ts'
import type {ReviewedCommit, ReviewedPull, ReviewedRange} from './facts.ts'
import {fail, type Gate, pass, type Ruling, ruleOn, shortened} from './gate.ts'
import {countIn} from './settings.ts'

/** Every commit that would run for the first time came by a pull request that somebody else has approved as it is. */
export const reviewed: Gate = {
  name: 'reviewed',
  summary:
    'Every commit between the running revision and the candidate came by a pull request that somebody else than its author approved after its last push.',
  properties: {
    approvals: {
      type: 'integer',
      minimum: 1,
      maximum: 10,
      title: 'a whole number from 1 to 10',
      default: 1,
      description: 'How many people must have approved.',
    },
  },
  required: [],
  needs: ['records', 'range'],
  mistakes: () => [],
  rule: (settings, {range}) => ruleOn(range, (it) => ruleFor(it, countIn(settings, 'approvals'))),
}

function ruleFor({from, commits}: ReviewedRange, wanted: number): Ruling {
  const found = commits.map((it) => ({sha: shortRevision(it.sha), lack: lackOf(it, wanted)}))
  const failed = found.flatMap(({sha, lack}) => (lack?.isKnown ? [`${sha} ${lack.why}`] : []))
  if (failed.length > 0) {
    const hint = 'Bring these commits in by a pull request that somebody else approves, or revert them.'
    return fail(shortened(failed, 'commits'), hint)
  }
  const doubtful = found.flatMap(({sha, lack}) => (lack ? [`${sha} ${lack.why}`] : []))
  if (doubtful.length > 0) {
    const hint = 'Let its author add the address of the commit to their account on GitHub.'
    return {verdict: 'unknown', reasons: shortened(doubtful, 'commits'), hint}
  }
  if (from === undefined)
    return pass('nothing ran here before: only the newest commit was looked at, and it is reviewed')
  if (commits.length === 0) return pass('no commit is new here')
  return pass(`${commits.length} of ${commits.length} new commits were approved by somebody else than their author`)
}

/** Why a commit does not count as reviewed; `isKnown` is false where it cannot be said. */
interface Lack {
  readonly isKnown: boolean
  readonly why: string
}

function lackOf(commit: ReviewedCommit, wanted: number): Lack | undefined {
  if (commit.pulls.length === 0) return {isKnown: true, why: 'was pushed without a pull request'}
  const lacks = commit.pulls.map((it) => lackIn(it, commit, wanted))
  if (lacks.includes(undefined)) return undefined
  return lacks.find((it) => it?.isKnown === false) ?? lacks[0]
}

function lackIn(pull: ReviewedPull, commit: ReviewedCommit, wanted: number): Lack | undefined {
  const {number, approvals, head} = pull
  const people = approvals.filter((it) => !it.isBot)
  if (people.length === 0) {
    return {
      isKnown: true,
      why: `came by #${number}, which ${approvals.length > 0 ? 'only a bot' : 'nobody'} has approved`,
    }
  }
  const fresh = people.filter((it) => it.commit === head)
  if (fresh.length === 0) return {isKnown: true, why: `came by #${number}, which was pushed to after its approval`}
  const writers = writersOf(pull, commit)
  const others = new Set(fresh.map((it) => it.login).filter((it) => !writers.includes(it)))
  if (others.size === 0) return {isKnown: true, why: `came by #${number}, which only its own author has approved`}
  if (others.size < wanted) {
    return {isKnown: true, why: `came by #${number}, which ${others.size} of ${wanted} people have approved`}
  }
  if (!writers.includes(undefined)) return undefined
  return {isKnown: false, why: `came by #${number}, and GitHub does not know who wrote it`}
}

/** Whoever presses the button is named as the author of a merge commit, and has written nothing. */
function writersOf(pull: ReviewedPull, {sha, isMerge, authors}: ReviewedCommit): readonly (string | undefined)[] {
  return isMerge && pull.merge === sha ? [pull.author] : [...authors, pull.author]
}
