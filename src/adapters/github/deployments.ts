import type {Deployments} from '../../ports/github.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

const NEEDS = {needs: 'deployments: write'}

/** Source: REST API, "Deployments" and "Deployment statuses". */
export function deploymentsOf(call: Caller, repository: Repository): Deployments {
  return {
    async newest(environment) {
      const options = {...NEEDS, what: 'list the deployments', isIdempotent: true}
      const {data} = await call(options, ({rest}, limits) =>
        rest.repos.listDeployments({...repository, ...limits, environment, per_page: 100}),
      )
      return data.map(({id, payload}) => ({id, payload: readPayload(payload)}))
    },
    async create({ref, environment, task, description, payload, isProduction, isTransient}) {
      const {data} = await call({...NEEDS, what: 'create a deployment', isIdempotent: false}, ({rest}, limits) =>
        rest.repos.createDeployment({
          ...repository,
          ...limits,
          ref,
          environment,
          task,
          description,
          payload,
          production_environment: isProduction,
          transient_environment: isTransient,
          // GitHub would merge the default branch first, and wait for checks: the decision to deploy has been made.
          auto_merge: false,
          required_contexts: [],
        }),
      )
      if ('id' in data) return data.id
      throw new Error('GitHub merged a branch instead of making a deployment')
    },
    async stateOf(id) {
      const options = {...NEEDS, what: 'read the status of a deployment', isIdempotent: true}
      const {data} = await call(options, ({rest}, limits) =>
        rest.repos.listDeploymentStatuses({...repository, ...limits, deployment_id: id, per_page: 1}),
      )
      return data[0]?.state
    },
    async report(id, {state, description, logUrl}) {
      // Twice the same status shows the same.
      const options = {...NEEDS, what: 'report the status of a deployment', isIdempotent: true}
      await call(options, ({rest}, limits) =>
        rest.repos.createDeploymentStatus({
          ...repository,
          ...limits,
          deployment_id: id,
          state,
          description,
          ...(logUrl ? {log_url: logUrl} : {}),
        }),
      )
    },
  }
}

/** An object, or a string that holds one: old clients write the string. */
function readPayload(payload: unknown): Readonly<Record<string, unknown>> {
  if (typeof payload === 'string') return readText(payload)
  return typeof payload === 'object' && payload !== null ? (payload as Readonly<Record<string, unknown>>) : {}
}

function readText(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? {} : readPayload(value)
  } catch {
    return {}
  }
}
