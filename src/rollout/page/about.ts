import {dayOf} from './names.ts'

/** Where it happened; the records do not name the service. */
export interface Place {
  readonly service: string | undefined
  readonly environment: string
}

/** The line above a verdict: what it is about, and when. */
export const aboutOf = ({service, environment}: Place, at: string) =>
  [...(service ? [service] : []), environment, dayOf(at)].join(' · ')
