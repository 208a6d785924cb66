import {RefugeError} from '../kernel/errors.ts'
import {shortRevision} from '../kernel/revision.ts'
import type {DeploymentDraft, Deployments} from '../ports/github.ts'
import type {Mirrored, MirrorMessage} from './mirror-message.ts'
import {short} from './mirror-message.ts'

/** What the image of every deployment of a run says besides the deployment's own data. */
export interface Frame {
  readonly service: string
  /** Page of the run. */
  readonly logUrl: string | undefined
  /** The commit of the run, for a revision that GitHub does not know: a digest, or a commit of another repository. */
  readonly fallbackRef: string | undefined
  readonly isTransient: boolean
}

/** Draws one message on GitHub. */
export type Draw = (message: MirrorMessage, deployments: Deployments) => Promise<void>

/** Remembers which record of GitHub stands for which deployment. */
export function newImage(frame: Frame): Draw {
  const ids = new Map<string, number>()
  return async ({deployment, status, isNew, supersedes}, deployments) => {
    const id = ids.get(deployment.id) ?? (await recordOf(deployment, isNew, frame, deployments))
    ids.set(deployment.id, id)
    await deployments.report(id, {...status, logUrl: frame.logUrl})
    if (supersedes) await retire(id, deployment, frame, deployments)
  }
}

/** An earlier run may have made it; a run that could not be told apart from this one may have been too late to answer. */
async function recordOf(it: Mirrored, isNew: boolean, frame: Frame, deployments: Deployments): Promise<number> {
  const known = isNew ? [] : await deployments.newest(it.environment)
  const found = known.find(({payload}) => payload.service === frame.service && payload.deployment === it.id)
  return found?.id ?? create(it, frame, deployments)
}

async function create(it: Mirrored, frame: Frame, deployments: Deployments): Promise<number> {
  const {fallbackRef} = frame
  if (!isCommit(it.revision)) return deployments.create(draftOf(it, frame, fallbackRef ?? 'HEAD'))
  try {
    return await deployments.create(draftOf(it, frame, it.revision))
  } catch (error) {
    const isUnknown = error instanceof RefugeError && error.code === 'RFG-525'
    if (!isUnknown || fallbackRef === undefined || fallbackRef === it.revision) throw error
    return deployments.create(draftOf(it, frame, fallbackRef))
  }
}

const isCommit = (revision: string) => /^[0-9a-f]{40,64}$/.test(revision)

function draftOf(it: Mirrored, {service, isTransient}: Frame, ref: string): DeploymentDraft {
  const {id, environment, kind, revision, version} = it
  return {
    ref,
    environment,
    task: kind,
    description: short(`${service} ${version ?? shortRevision(revision)}`),
    payload: {schema: 1, by: 'refuge/deploy', service, deployment: id, kind, revision, ...(version ? {version} : {})},
    isProduction: /^prod(uction)?($|[-_/ ])/i.test(environment),
    isTransient,
  }
}

/** So many are looked at; one is the rule, more only where an earlier run could not be heard. */
const LOOKED_AT = 5

/**
 * What ran before is inactive now. GitHub does that by itself, except in production, where two would look active.
 * Source: REST API, `auto_inactive`: "non-transient, non-production environment deployments".
 */
async function retire(id: number, {environment}: Mirrored, {service}: Frame, deployments: Deployments): Promise<void> {
  const newest = await deployments.newest(environment)
  const older = newest.filter((it) => it.id < id && it.payload.service === service && 'deployment' in it.payload)
  for (const it of older.slice(0, LOOKED_AT)) {
    if ((await deployments.stateOf(it.id)) !== 'success') continue
    await deployments.report(it.id, {state: 'inactive', description: 'superseded', logUrl: undefined})
  }
}
