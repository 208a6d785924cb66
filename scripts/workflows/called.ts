import {type At, type Mapping, mapping, readWorkflow, textsOf} from './document.ts'
import type {Source} from './rules.ts'

/** Text of a reusable workflow of ours by what stands behind `uses:`; undefined for anything else. */
export type WorkflowOf = (uses: string) => string | undefined

interface Call {
  readonly id: string
  readonly at: At
  readonly job: Mapping
  readonly called: Mapping
}

/**
 * What is wrong with calls of our own workflows, as `path:line sentence`: the job grants less than the called jobs ask for,
 * so that GitHub refuses the whole run at its start, or an output is read that the called workflow does not have.
 */
export function callMistakes({path, text}: Source, workflowOf: WorkflowOf): readonly string[] {
  const workflow = readWorkflow(text)
  const {top, jobs} = workflow
  const calls = jobs.flatMap(({id, at, job}): Call[] => {
    const called = typeof job.uses === 'string' ? workflowOf(job.uses) : undefined
    return called === undefined ? [] : [{id, at, job, called: readWorkflow(called).top}]
  })
  return [...calls.flatMap(grantedTooLittle), ...unknownOutputs(top, calls)].map(
    ({at, message}) => `${path}:${workflow.lineOf(at)} ${message}`,
  )
}

const LEVELS = ['none', 'read', 'write']

function levelOf(permissions: Mapping, scope: string): number {
  const level = permissions[scope]
  return typeof level === 'string' ? LEVELS.indexOf(level) : 0
}

function grantedTooLittle({id, at, job, called}: Call) {
  const granted = mapping(job.permissions)
  const wanted = Object.values(mapping(called.jobs)).map((it) => mapping(mapping(it).permissions))
  const scopes = [...new Set(wanted.flatMap((it) => Object.keys(it)))].sort()
  return scopes.flatMap((scope) => {
    const level = Math.max(...wanted.map((it) => levelOf(it, scope)))
    if (levelOf(granted, scope) >= level) return []
    return [{at, message: `job '${id}' grants no '${scope}: ${LEVELS[level]}', which ${String(job.uses)} asks for`}]
  })
}

function unknownOutputs(top: Mapping, calls: readonly Call[]) {
  return textsOf(top).flatMap(({at, text}) =>
    [...text.matchAll(/\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([name, id, output = '']) => {
      const call = calls.find((it) => it.id === id)
      if (!call || Object.hasOwn(outputsOf(call.called), output)) return []
      return [{at, message: `${name}: ${String(call.job.uses)} has no such output`}]
    }),
  )
}

function outputsOf(called: Mapping): Mapping {
  return mapping(mapping(mapping(called.on).workflow_call).outputs)
}
