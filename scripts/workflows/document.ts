import {isNode, LineCounter, parseDocument} from 'yaml'

/** A place in a workflow: keys and indexes from the top. */
export type At = readonly (string | number)[]

/** A mapping of a parsed workflow. */
export type Mapping = Readonly<Record<string, unknown>>

export interface Step {
  readonly job: string
  readonly at: At
  readonly step: Mapping
}

/** A parsed workflow, with its jobs and steps in order. */
export interface Workflow {
  readonly text: string
  readonly top: Mapping
  readonly jobs: readonly {readonly id: string; readonly at: At; readonly job: Mapping}[]
  readonly steps: readonly Step[]
  /** Line of a place, from 1; of the nearest place above it that is there. */
  lineOf(at: At): number
}

/** Reads a workflow. Throws what is wrong with it when it is not YAML. */
export function readWorkflow(text: string): Workflow {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines})
  const [broken] = document.errors
  if (broken) throw broken
  const top = mapping(document.toJS())
  const jobs = Object.entries(mapping(top.jobs)).map(([id, job]) => ({id, at: ['jobs', id], job: mapping(job)}))
  const steps = jobs.flatMap(({id, at, job}) =>
    (Array.isArray(job.steps) ? job.steps : []).map((step: unknown, i) => ({
      job: id,
      at: [...at, 'steps', i],
      step: mapping(step),
    })),
  )
  return {
    text,
    top,
    jobs,
    steps,
    lineOf(at) {
      for (let length = at.length; length > 0; length--) {
        const node = document.getIn(at.slice(0, length), true)
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
      }
      return 1
    },
  }
}

/** A value as a mapping; empty for everything else. */
export function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {}
}

/** Every text of a value, with its place. */
export function textsOf(value: unknown, at: At = []): readonly {readonly at: At; readonly text: string}[] {
  if (typeof value === 'string') return [{at, text: value}]
  if (Array.isArray(value)) return value.flatMap((it: unknown, i) => textsOf(it, [...at, i]))
  return Object.entries(mapping(value)).flatMap(([key, it]) => textsOf(it, [...at, key]))
}
