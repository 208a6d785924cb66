import type {Deployment} from './deployments.ts'
import {answer, notFound} from './exchange.ts'
import type {Route} from './route.ts'
import {named, type World} from './world.ts'

/** Environments: GitHub makes one when something is first deployed to it. */
export function environmentRoutes(world: World, deployments: readonly Deployment[]): Route[] {
  const names = () => [...new Set(deployments.map((it) => it.environment))]
  return [
    {
      operation: 'repos/get-all-environments',
      needs: ['actions', 'read'],
      handle: () => answer(200, {total_count: names().length, environments: names().map((it) => shown(world, it))}),
    },
    {
      operation: 'repos/get-environment',
      needs: ['actions', 'read'],
      handle({params}) {
        const found = names().find((it) => it === params.environment_name)
        return found === undefined ? notFound() : answer(200, shown(world, found))
      },
    },
  ]
}

function shown(world: World, name: string) {
  const path = `/repos/${world.repository}/environments/${encodeURIComponent(name)}`
  const at = world.now().toISOString()
  return {
    ...named(world, 1, path),
    name,
    html_url: `${world.api()}/${world.repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: at,
    updated_at: at,
    protection_rules: [],
    deployment_branch_policy: null,
  }
}
