import {type At, type Mapping, mapping, type Workflow} from './document.ts'

interface Mistake {
  readonly at: At
  readonly message: string
}

/** What a job does to an environment, by the actions of its steps or the workflow that it calls. */
type Deed = 'deploys' | 'recovers' | undefined

/**
 * Recovery never waits: a job that goes back or goes on stands in no concurrency group, where it would queue behind the
 * deployment that it ends, and in no environment of GitHub but `<environment>-recovery`, where nobody must approve. A
 * deployment that has a group is dropped by none that comes after it.
 */
export function recoveryMistakes({top, jobs, steps}: Workflow): readonly Mistake[] {
  return jobs.flatMap(({id, at, job}) => {
    const deed = deedOf(
      job,
      steps.filter((it) => it.job === id).map((it) => it.step),
    )
    if (deed === 'recovers') return [...waiting(top, [], id), ...waiting(job, at, id), ...guarded(job, at, id)]
    return deed === 'deploys' ? dropped(job, at, id) : []
  })
}

function waiting(holder: Mapping, at: At, id: string): readonly Mistake[] {
  if (holder.concurrency === undefined) return []
  const message = `job '${id}' recovers: in a concurrency group it would wait for the deployment that it ends`
  return [{at: [...at, 'concurrency'], message}]
}

function guarded(job: Mapping, at: At, id: string): readonly Mistake[] {
  const {environment} = job
  if (environment === undefined) return []
  const name = typeof environment === 'string' ? environment : mapping(environment).name
  if (typeof name === 'string' && name.endsWith('-recovery')) return []
  const message = `job '${id}' recovers: environment '${String(name)}' may wait for reviewers; '…-recovery' has none`
  return [{at: [...at, 'environment'], message}]
}

function dropped(job: Mapping, at: At, id: string): readonly Mistake[] {
  if (job.concurrency === undefined) return []
  const {queue, 'cancel-in-progress': cancels} = mapping(job.concurrency)
  if (queue === 'max' && cancels === false) return []
  const message = `job '${id}' deploys: its concurrency needs 'queue: max' and 'cancel-in-progress: false'`
  return [{at: [...at, 'concurrency'], message}]
}

const OURS = /^(?:\$|refuge\/deploy)(?:\/([\w./-]+))?(?:@.*)?$/

function deedOf(job: Mapping, steps: readonly Mapping[]): Deed {
  const deeds = [job, ...steps].map(deedOfUse)
  return deeds.find((it) => it === 'recovers') ?? deeds.find((it) => it !== undefined)
}

function deedOfUse({uses, with: inputs}: Mapping): Deed {
  const found = typeof uses === 'string' ? OURS.exec(uses) : null
  if (found === null) return undefined
  const path = found[1] ?? 'actions/deploy'
  if (/^(actions\/rollback|\.github\/workflows\/(rollback|resume|reap)\.yml)$/.test(path)) return 'recovers'
  if (/^(actions\/canary-promote|\.github\/workflows\/deploy\.yml)$/.test(path)) return 'deploys'
  if (path !== 'actions/deploy') return undefined
  const {command = 'deploy'} = mapping(inputs)
  if (command === 'status') return undefined
  return command === 'deploy' ? 'deploys' : 'recovers'
}
