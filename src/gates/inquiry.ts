import {RefugeError} from '../kernel/errors.ts'
import type {Revision} from '../kernel/revision.ts'
import type {GitHub} from '../ports/github.ts'
import type {Ports} from '../ports/ports.ts'
import type {State} from '../records/index.ts'
import type {Site} from '../rollout/index.ts'
import type {Known, WayBack} from './kinds/index.ts'

/** Where the checkout is, and with what right GitHub is asked. */
export interface GatePlace {
  readonly 'github-token': string | undefined
  readonly 'working-directory': string
}

/** What is asked about: everything that facts are looked up from. */
export interface Inquiry {
  readonly site: Pick<Site, 'configuration' | 'surroundings' | 'journal' | 'folder'>
  readonly place: GatePlace
  readonly ports: Ports
  /** What would be deployed; undefined: what is checked out. */
  readonly revision: Revision | undefined
  readonly records: Known<State>
  readonly wayBack: Known<WayBack>
  /** Opened when it is first asked. */
  readonly github: () => Promise<GitHub>
}

/** Longest time of one call to GitHub with its retries, in milliseconds. */
const PATIENCE = 15_000

/** GitHub's API for the runner's repository; RFG-705 where there is no token, or no repository is known. */
export function githubOf(token: string | undefined, {neighbours, runner}: Pick<Ports, 'neighbours' | 'runner'>) {
  let opened: Promise<GitHub> | undefined
  return async (): Promise<GitHub> => {
    const lack = token ? (runner.context.repository ? undefined : 'no repository (GITHUB_REPOSITORY)') : 'no token'
    if (lack !== undefined || !token) {
      throw new RefugeError('RFG-705', `GitHub cannot be asked: there is ${lack}`, {
        hint: 'Give the action `github-token`; on a terminal set GITHUB_TOKEN and GITHUB_REPOSITORY=owner/name.',
      })
    }
    opened ??= neighbours.github({token, patience: PATIENCE, signal: runner.cancelled})
    return opened
  }
}
