import {codedMessageOf} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import type {AskedCommit, Authors, KnownAuthors} from '../ports/github-authors.ts'
import type {Source, World} from './repository.ts'

/**
 * Where names of people come from: `git`, or accounts from `github`, with `mention` so that GitHub tells them. `auto` is
 * `github` where a release is about, and `git` for notes, which need no API.
 */
export type AuthorSource = 'auto' | 'github' | 'git' | 'mention'

/** The accounts behind some commits. */
export interface People extends KnownAuthors {
  /** They are mentioned, not only named. */
  readonly mentioned: boolean
}

/** Asks for the people behind commits; undefined when nobody can tell. */
export type AskPeople = (commits: readonly AskedCommit[], base: string | undefined) => Promise<People | undefined>

interface AuthorInputs extends Pick<Source, 'github-token'> {
  readonly authors: AuthorSource
}

/** Longest time of one call to GitHub with its retries, in milliseconds. */
const PATIENCE = 30_000
/** Beyond that, names of git do: a first release of an old project would cost hundreds of calls. */
const MOST = 2000

/**
 * Whom to ask about people: GitHub with a token and a repository, unless names of git are wanted. Its failure is a warning, and
 * the names of git stand in their place.
 * @param usual what `auto` means here
 * @returns undefined: names of git are what is wanted, or all that there is
 */
export function askerOf(
  {authors: wanted, 'github-token': token}: AuthorInputs,
  usual: 'github' | 'git',
  {runner, neighbours}: Pick<World, 'runner' | 'neighbours'>,
): AskPeople | undefined {
  const source = wanted === 'auto' ? usual : wanted
  if (source === 'git' || token === undefined || runner.context.repository === undefined) return undefined
  const open = async (): Promise<Authors> =>
    (await neighbours.github({token, patience: PATIENCE, signal: runner.cancelled})).authors
  return async (commits, base) => {
    if (commits.length === 0) return undefined
    if (commits.length > MOST) {
      runner.info(`More than ${MOST} commits: people are named as git knows them.`)
      return undefined
    }
    try {
      return {...(await (await open()).known(commits, base)), mentioned: source === 'mention'}
    } catch (error) {
      runner.warning(oneLine(`people are named as git knows them: ${codedMessageOf(error)}`))
      return undefined
    }
  }
}
