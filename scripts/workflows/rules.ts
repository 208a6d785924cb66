import {type At, type Mapping, mapping, readWorkflow, textsOf, type Workflow} from './document.ts'
import {recoveryMistakes} from './recovery.ts'

/** A workflow file: one of our own repository, or one that users copy. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly isForUsers: boolean
}

/** Names of the outputs of one of our actions by what stands behind `uses:`; undefined for anything else. */
export type OutputsOf = (uses: string) => readonly string[] | undefined

interface Mistake {
  readonly at: At
  readonly message: string
}

type Rule = (workflow: Workflow, source: Source, outputsOf: OutputsOf) => readonly Mistake[]

/** What no other tool checks, or not by default. Source of most: GitHub's guide "Secure use reference". */
const RULES: readonly Rule[] = [
  pinnedUses,
  noPermissionsAtTop,
  timeouts,
  noExpressionInRun,
  noCredentialsLeft,
  noInheritedSecrets,
  stepOutputs,
  jobOutputs,
  recoveryMistakes,
]

/** Mistakes as `path:line sentence`. Throws when a source is not YAML. */
export function mistakesIn(source: Source, outputsOf: OutputsOf): readonly string[] {
  const workflow = readWorkflow(source.text)
  return RULES.flatMap((rule) => rule(workflow, source, outputsOf)).map(
    ({at, message}) => `${source.path}:${workflow.lineOf(at)} ${message}`,
  )
}

/** One action stands at one commit in all files: a second one was forgotten when the first was updated. */
export function differingPins(sources: readonly Source[]): readonly string[] {
  const seen = new Map<string, {ref: string; where: string}>()
  return sources.flatMap(({path, text}) => {
    const workflow = readWorkflow(text)
    return usesIn(workflow).flatMap(({at, uses}) => {
      const [action = '', ref = ''] = uses.split('@')
      const where = `${path}:${workflow.lineOf(at)}`
      const first = seen.get(action)
      if (first === undefined) seen.set(action, {ref, where})
      return first === undefined || first.ref === ref ? [] : [`${where} uses another ${action} than ${first.where}`]
    })
  })
}

/** What GitHub's list of starter workflows needs beside each. Source: README of actions/starter-workflows. */
export function propertyMistakes(path: string, json: string | undefined): readonly string[] {
  if (json === undefined) return [`${path} is missing`]
  const it = mapping(JSON.parse(json))
  return [
    ...['name', 'description', 'iconName'].filter((key) => text(it[key]) === '').map((key) => `${path} has no ${key}`),
    ...(Array.isArray(it.categories) && it.categories.length > 0 ? [] : [`${path} has no categories`]),
  ]
}

function usesIn({jobs, steps}: Workflow): readonly {at: At; uses: string}[] {
  return [...jobs.map(({at, job}) => ({at, of: job})), ...steps.map(({at, step}) => ({at, of: step}))].flatMap(
    ({at, of}) => (typeof of.uses === 'string' ? [{at: [...at, 'uses'], uses: of.uses}] : []),
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

// A file for users cannot know the commit of the release that it is part of.
const OURS_FOR_USERS = /^refuge\/deploy(\/[\w./-]+)?@v1$/

// The one action of the caller's own that our reusable workflows run, when it is there.
const CALLERS = './.github/actions/refuge-setup'

function pinnedUses(workflow: Workflow, {isForUsers}: Source): readonly Mistake[] {
  const lines = workflow.text.split('\n')
  return usesIn(workflow).flatMap(({at, uses}) => {
    if (uses.startsWith('$/') || uses === CALLERS || (isForUsers && OURS_FOR_USERS.test(uses))) return []
    if (!/@[0-9a-f]{40}$/.test(uses)) return [{at, message: `'${uses}' is not pinned to a full commit id`}]
    if (uses.startsWith('refuge/deploy/')) return [] // ours, at the commit of the file itself
    const line = lines[workflow.lineOf(at) - 1] ?? ''
    return /# v\d/.test(line) ? [] : [{at, message: `'${uses}' has no version behind it as a comment`}]
  })
}

function noPermissionsAtTop({top}: Workflow): readonly Mistake[] {
  const {permissions} = top
  const isEmpty = permissions !== undefined && JSON.stringify(permissions) === '{}'
  return isEmpty ? [] : [{at: ['permissions'], message: '`permissions: {}` is missing at the top'}]
}

function timeouts({jobs}: Workflow): readonly Mistake[] {
  return jobs
    .filter(({job}) => job.uses === undefined && job['timeout-minutes'] === undefined)
    .map(({id, at}) => ({at, message: `job '${id}' has no timeout-minutes`}))
}

function noExpressionInRun({steps}: Workflow): readonly Mistake[] {
  return steps.flatMap(({at, step}) => {
    const expression = /\$\{\{.*?\}\}/s.exec(text(step.run))?.[0]
    return expression ? [{at: [...at, 'run'], message: `${expression} in a script: pass it by env`}] : []
  })
}

function noCredentialsLeft({steps}: Workflow): readonly Mistake[] {
  return steps
    .filter(({step}) => text(step.uses).startsWith('actions/checkout@'))
    .filter(({step}) => String(mapping(step.with)['persist-credentials']) !== 'false')
    .map(({at}) => ({at, message: 'the checkout leaves its token in .git/config: persist-credentials: false'}))
}

function noInheritedSecrets({jobs}: Workflow): readonly Mistake[] {
  return jobs
    .filter(({job}) => job.secrets === 'inherit')
    .map(({id, at}) => ({at: [...at, 'secrets'], message: `job '${id}' hands all secrets on: name those it needs`}))
}

const outputsReadIn = (of: 'steps' | 'needs', value: unknown, above: At) =>
  textsOf(value, above).flatMap(({at, text: read}) =>
    [...read.matchAll(new RegExp(`\\b${of}\\.([\\w-]+)\\.outputs\\.([\\w-]+)`, 'g'))].map((it) => ({
      at,
      name: it[0],
      id: it[1] ?? '',
      output: it[2] ?? '',
    })),
  )

function stepOutputs({jobs, steps}: Workflow, _source: Source, outputsOf: OutputsOf): readonly Mistake[] {
  return jobs.flatMap((job) =>
    outputsReadIn('steps', job.job, job.at).flatMap(({at, name, id, output}) => {
      const step = steps.find((it) => it.job === job.id && it.step.id === id)?.step
      if (step === undefined) return [{at, message: `${name}: job '${job.id}' has no step '${id}'`}]
      const known = outputsOf(text(step.uses))
      return known === undefined || known.includes(output)
        ? []
        : [{at, message: `${name}: ${text(step.uses)} has no such output`}]
    }),
  )
}

function jobOutputs({jobs}: Workflow): readonly Mistake[] {
  const isCalled = (job: Mapping | undefined) => typeof job?.uses === 'string'
  return jobs.flatMap((job) =>
    outputsReadIn('needs', job.job, job.at).flatMap(({at, name, id, output}) => {
      const needed = jobs.find((it) => it.id === id)?.job
      if (![job.job.needs].flat().includes(id)) return [{at, message: `${name}: '${id}' is not among the needs`}]
      return isCalled(needed) || mapping(needed?.outputs)[output] !== undefined
        ? []
        : [{at, message: `${name}: job '${id}' has no such output`}]
    }),
  )
}
