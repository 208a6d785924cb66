import type {Surroundings} from '../config/index.ts'
import type {Ports} from '../ports/ports.ts'
import {type Mirror, openMirror} from './mirror.ts'
import {newImage} from './mirror-image.ts'

/** Longest time of one call to GitHub, in milliseconds. */
const PATIENCE = 10_000

interface Sight {
  readonly service: string
  readonly surroundings: Surroundings
  readonly token: string | undefined
  readonly isDryRun: boolean
}

/**
 * The mirror of a run on a runner that has an API, a repository and a token; undefined elsewhere, and in a dry run. The API
 * is that of the runner, wherever the checkout's remote is. The client is loaded when there is something to tell.
 */
export function mirrorAt({service, surroundings, token, isDryRun}: Sight, ports: Ports): Mirror | undefined {
  const {env, runner, neighbours} = ports
  const {repository, runUrl} = runner.context
  if (isDryRun || !token || !env.GITHUB_API_URL || !repository) return undefined
  const draw = newImage({
    service,
    logUrl: runUrl,
    fallbackRef: env.GITHUB_SHA,
    isTransient: surroundings.targetOptions.preview === true,
  })
  let github: ReturnType<typeof neighbours.github> | undefined
  return openMirror(async (message, signal) => {
    github ??= neighbours.github({token, patience: PATIENCE, signal})
    await draw(message, (await github).deployments)
  }, ports)
}
