import {RefugeError} from '../../kernel/errors.ts'
import type {AssetFile, Release} from '../../ports/github-releases.ts'
import type {VersionTag} from '../versions.ts'
import {assetFiles, bringAssets} from './assets.ts'
import {bringDraft, draftOf, isCut, NOTES_ASSET} from './draft.ts'
import {isLatest, moveFloating} from './floating-tags.ts'
import type {Subject} from './plan.ts'
import {bytesOf} from './release-changes.ts'
import type {Site} from './site.ts'

/** A release as this run leaves it. */
export interface Published {
  readonly subject: Subject
  readonly notes: string
  readonly page: string
  readonly isDraft: boolean
  /** This run has published it. */
  readonly isNew: boolean
}

/** Puts the commit that is to be tagged onto the branch; undefined when the branch has moved meanwhile. */
export type MakeCommit = () => Promise<string | undefined>

interface Order {
  readonly subject: Subject
  readonly notes: string
  readonly tags: readonly VersionTag[]
  /** Without it the commit of the subject is tagged. */
  readonly makeCommit?: MakeCommit
}

/**
 * Brings the release of a version out: draft, commit where one is to be made, assets, publication, which makes the tag, and
 * floating tags; each only where it is not there yet. The draft comes first since it shows what the token may not before
 * anybody sees a thing. Undefined: the branch has moved, and nothing but the draft was written.
 */
export async function publishRelease(site: Site, order: Order): Promise<Published | undefined> {
  const {releases} = site.github
  const {subject, notes, tags} = order
  const assets = await wantedAssets(site, notes)
  const found = await releases.find(subject.tag)
  if (found && !found.isDraft) return alreadyOut(site, found, assets, order)
  await demandFree(site, subject)
  const draft = await bringDraft(site, found, draftOf(site, subject, notes))
  const commit = order.makeCommit ? await commitOr(site, draft, order.makeCommit) : subject.commit
  if (commit === undefined) return undefined
  const released = {...subject, commit}
  const filled = await bringDraft(site, draft, draftOf(site, released, notes))
  await bringAssets(filled, assets, releases)
  if (site.inputs.draft) return {subject: released, notes, page: filled.page, isDraft: true, isNew: false}
  const isNew = await publish(site, filled, released, tags)
  await moveFloating(site, released, tags)
  const page = (await releases.find(subject.tag))?.page ?? filled.page
  return {subject: released, notes, page, isDraft: false, isNew}
}

async function wantedAssets({inputs, world, repository, github}: Site, notes: string): Promise<readonly AssetFile[]> {
  const named = await assetFiles(inputs.assets, repository.folder, world.files, github.releases)
  const bytes = bytesOf({notes}).notes
  if (!isCut(notes) || bytes === undefined) return named
  return [...named, {name: NOTES_ASSET, contentType: 'text/markdown', bytes}]
}

async function alreadyOut(
  site: Site,
  found: Release,
  assets: readonly AssetFile[],
  {subject, notes, tags}: Order,
): Promise<Published> {
  await demandFree(site, subject)
  await bringAssets(found, assets, site.github.releases)
  await moveFloating(site, subject, tags)
  return {subject, notes, page: found.page, isDraft: false, isNew: false}
}

/** The tag is not there, or is where it should be: RFG-221. It may have been made since the history was read. */
async function demandFree({github: {refs}}: Site, {tag, commit}: Subject): Promise<void> {
  const there = await refs.commitOf(`refs/tags/${tag}`)
  if (there === undefined || there === commit) return
  throw new RefugeError(
    'RFG-221',
    `the tag ${tag} is on ${there}, and not on ${commit}, which would be released as it`,
    {
      hint: 'A tag of a release is never moved. Run again: the next version is counted from it when it is behind this commit; else set `release-as`.',
    },
  )
}

/** Where the commit is refused, the draft that this run has for it goes too. */
async function commitOr({github}: Site, draft: Release, make: MakeCommit): Promise<string | undefined> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof RefugeError && REFUSED.has(error.code)) await github.releases.remove(draft)
    throw error
  }
}

const REFUSED = new Set(['RFG-225', 'RFG-522', 'RFG-523', 'RFG-525'])

/** True when it is this run that has published it: two runs may have drafted the same. */
async function publish(site: Site, draft: Release, subject: Subject, tags: readonly VersionTag[]): Promise<boolean> {
  const {releases} = site.github
  await demandFree(site, subject)
  try {
    await releases.publish(draft, isLatest(subject.version, tags))
  } catch (error) {
    if (!(error instanceof RefugeError) || error.code !== 'RFG-525') throw error
    const other = await releases.find(subject.tag)
    const isOut = other !== undefined && !other.isDraft && other.id !== draft.id
    await releases.remove(draft)
    if (!isOut) throw unpublishable(subject, error)
    await demandFree(site, subject)
    return false
  }
  await demandFree(site, subject)
  return true
}

function unpublishable({tag}: Subject, cause: RefugeError): RefugeError {
  if (/immutable/.test(cause.message)) {
    return new RefugeError('RFG-223', `the tag ${tag} was used by an immutable release, and can never be used again`, {
      hint: 'Set `release-as` to the next version. The draft was removed; a release commit stays and does no harm.',
      cause,
    })
  }
  return new RefugeError('RFG-226', `GitHub does not let this token publish ${tag}: ${cause.message}`, {
    hint: 'A ruleset may restrict who makes tags: let the App or the workflow bypass it. The draft was removed.',
    cause,
  })
}
