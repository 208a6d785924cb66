import {type Answer, answer, invalid, type Request, textIn} from './exchange.ts'
import type {Route} from './route.ts'
import {sampleOf} from './sample.ts'
import {commitOf, named, type World} from './world.ts'

export interface CheckRunState {
  readonly name: string
  readonly commit: string
  readonly conclusion: string
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Readonly<Record<string, unknown>>[]
}

/** Source: REST API, "Create a check run": at most 50 annotations a request. */
const MOST = 50

export function checkRunRoutes(world: World, all: CheckRunState[]): Route[] {
  return [{operation: 'checks/create', needs: ['checks', 'write'], handle: (request) => create(world, all, request)}]
}

function create(world: World, all: CheckRunState[], {body}: Request): Answer {
  const commit = commitOf(world, textIn(body, 'head_sha'))
  if (commit === undefined) return invalid(`No commit found for SHA: ${textIn(body, 'head_sha')}`)
  const output = (body.output ?? {}) as Readonly<Record<string, unknown>>
  const annotations = (output.annotations ?? []) as CheckRunState['annotations']
  if (annotations.length > MOST) return invalid('Invalid request. No more than 50 items are allowed.')
  const made = {
    name: textIn(body, 'name'),
    commit,
    conclusion: textIn(body, 'conclusion'),
    title: textIn(output, 'title'),
    summary: textIn(output, 'summary'),
    annotations,
  }
  all.push(made)
  const path = `/repos/${world.repository}/check-runs/${all.length}`
  return answer(201, {
    ...sampleOf('check-run'),
    ...named(world, all.length, path),
    name: made.name,
    head_sha: commit,
    status: 'completed',
    conclusion: made.conclusion,
    html_url: `${world.api()}/${world.repository}/runs/${all.length}`,
  })
}
