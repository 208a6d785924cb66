import {type Answer, answer, invalid, notFound, type Request, textIn} from './exchange.ts'
import type {Route} from './route.ts'
import {commitOf, named, user, type World} from './world.ts'

export interface Status {
  readonly id: number
  readonly state: string
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl: string
  readonly login: string
  readonly at: Date
}

export interface Deployment {
  readonly id: number
  readonly ref: string
  readonly sha: string
  readonly task: string
  readonly environment: string
  readonly description: string
  readonly payload: unknown
  readonly isProduction: boolean
  readonly isTransient: boolean
  readonly login: string
  readonly at: Date
  /** Oldest first. */
  readonly statuses: Status[]
}

/** Deployments, their statuses, and the environments that they make. */
export function deploymentRoutes(world: World, all: Deployment[]): Route[] {
  return [
    {
      operation: 'repos/create-deployment',
      needs: ['deployments', 'write'],
      handle: (request) => create(world, all, request),
    },
    {
      operation: 'repos/list-deployments',
      needs: ['deployments', 'read'],
      handle: ({query}) => {
        const visible = world.now().getTime() - world.lateness()
        const wanted = all.filter((it) => isWanted(it, query) && it.at.getTime() <= visible)
        return answer(
          200,
          wanted.toReversed().map((it) => shown(world, it)),
        )
      },
    },
    {
      operation: 'repos/create-deployment-status',
      needs: ['deployments', 'write'],
      handle: (request) => report(world, all, request),
    },
    {
      operation: 'repos/list-deployment-statuses',
      needs: ['deployments', 'read'],
      handle({params}) {
        const found = all.find((it) => String(it.id) === params.deployment_id)
        if (!found) return notFound()
        return answer(
          200,
          found.statuses.toReversed().map((it) => shownStatus(world, found, it)),
        )
      },
    },
  ]
}

function isWanted(it: Deployment, {sha, ref, task, environment}: Request['query']): boolean {
  return (
    (sha ?? it.sha) === it.sha &&
    (ref ?? it.ref) === it.ref &&
    (task ?? it.task) === it.task &&
    (environment ?? it.environment) === it.environment
  )
}

function create(world: World, all: Deployment[], {body, login}: Request): Answer {
  const ref = textIn(body, 'ref')
  const sha = commitOf(world, ref)
  if (sha === undefined) return invalid(`No ref found for: ${ref}`)
  const [environment, description] = [textIn(body, 'environment', 'production'), textIn(body, 'description')]
  if (description.length > LONGEST) return tooLong('Deployment')
  const made: Deployment = {
    id: world.nextId(),
    ref,
    sha,
    task: textIn(body, 'task', 'deploy'),
    environment,
    description,
    payload: body.payload ?? {},
    isProduction: (body.production_environment ?? environment === 'production') === true,
    isTransient: body.transient_environment === true,
    login,
    at: world.now(),
    statuses: [],
  }
  all.push(made)
  return answer(201, shown(world, made))
}

function report(world: World, all: Deployment[], {params, body, login}: Request): Answer {
  const found = all.find((it) => String(it.id) === params.deployment_id)
  if (!found) return notFound()
  const made = newStatus(world, login, {
    state: textIn(body, 'state'),
    description: textIn(body, 'description'),
    logUrl: textIn(body, 'log_url'),
    environmentUrl: textIn(body, 'environment_url'),
  })
  if (made.description.length > LONGEST) return tooLong('DeploymentStatus')
  found.statuses.push(made)
  if (made.state === 'success' && body.auto_inactive !== false) inactivateOthers(world, all, found)
  return answer(201, shownStatus(world, found, made))
}

const LONGEST = 140

/** "All the prior non-transient, non-production environment deployments with the same environment name." */
function inactivateOthers(world: World, all: readonly Deployment[], {id, environment, login}: Deployment): void {
  const others = all.filter((it) => it.id < id && it.environment === environment && !it.isProduction && !it.isTransient)
  for (const it of others.filter((it) => it.statuses.at(-1)?.state === 'success')) {
    it.statuses.push(newStatus(world, login, {state: 'inactive', description: '', logUrl: '', environmentUrl: ''}))
  }
}

function newStatus(world: World, login: string, it: Omit<Status, 'id' | 'login' | 'at'>): Status {
  return {...it, id: world.nextId(), login, at: world.now()}
}

const tooLong = (resource: string) =>
  invalid('Validation Failed', [
    {resource, code: 'custom', field: 'description', message: 'description is too long (maximum is 140 characters)'},
  ])

function shown(world: World, it: Deployment) {
  const root = `/repos/${world.repository}`
  const path = `${root}/deployments/${it.id}`
  return {
    ...named(world, it.id, path),
    sha: it.sha,
    ref: it.ref,
    task: it.task,
    payload: it.payload,
    original_environment: it.environment,
    environment: it.environment,
    description: it.description,
    creator: user(world, it.login),
    created_at: it.at.toISOString(),
    updated_at: (it.statuses.at(-1)?.at ?? it.at).toISOString(),
    statuses_url: `${world.api()}${path}/statuses`,
    repository_url: `${world.api()}${root}`,
    transient_environment: it.isTransient,
    production_environment: it.isProduction,
  }
}

function shownStatus(world: World, {id, environment}: Deployment, it: Status) {
  const root = `/repos/${world.repository}`
  return {
    ...named(world, it.id, `${root}/deployments/${id}/statuses/${it.id}`),
    state: it.state,
    creator: user(world, it.login),
    description: it.description,
    environment,
    target_url: it.logUrl,
    log_url: it.logUrl,
    environment_url: it.environmentUrl,
    created_at: it.at.toISOString(),
    updated_at: it.at.toISOString(),
    deployment_url: `${world.api()}${root}/deployments/${id}`,
    repository_url: `${world.api()}${root}`,
  }
}
