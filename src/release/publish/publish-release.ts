import {RefugeError} from '../../kernel/errors.ts'
import type {AssetFile, Release} from '../../ports/github-releases.ts'
import {isRoot} from '../packages/package.ts'
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
  const wasThere = await demandFree(site, subject)
  const draft = await bringDraft(site, found, draftOf(site, subject, notes))
  const commit = order.makeCommit ? await commitOr(site, draft, order.makeCommit) : subject.commit
  if (commit === undefined) {
    await removeDouble(site, draft)
    return undefined
  }
  const released = {...subject, commit}
  const filled = await bringDraft(site, draft, draftOf(site, released, notes))
  await bringAssets(filled, assets, releases)
  if (site.inputs.draft) return {subject: released, notes, page: filled.page, isDraft: true, isNew: false}
  const isNew = await publish(site, released, {draft: filled, tags, wasThere})
  await moveFloating(site, released, tags)
  const page = (await releases.find(subject.tag))?.page ?? filled.page
  return {subject: released, notes, page, isDraft: false, isNew}
}

async function wantedAssets({inputs, world, repository, github}: Site, notes: string): Promise<readonly AssetFile[]> {
  const {chosen, folder} = repository
  const at = chosen && !isRoot(chosen) ? `${folder}/${chosen.path}` : folder
  const named = await assetFiles(inputs.assets, at, world.files, github.releases, chosen !== undefined)
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

/**
 * The tag is not there, or is where it should be, else RFG-221: it may have been made since the history was read.
 * @returns whether it is there
 */
async function demandFree({github: {refs}}: Site, {tag, commit}: Subject): Promise<boolean> {
  const there = await refs.commitOf(`refs/tags/${tag}`)
  if (there === undefined || there === commit) return there !== undefined
  throw new RefugeError(
    'RFG-221',
    `the tag ${tag} is on ${there}, and not on ${commit}, which would be released as it`,
    {
      hint: 'A tag of a release is never moved. Run again: the next version is counted from it when it is behind this commit; else set `release-as`.',
    },
  )
}

/** Where the commit is refused, the draft that this run has for it goes too. */
async function commitOr(site: Site, draft: Release, make: MakeCommit): Promise<string | undefined> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof RefugeError && REFUSED.has(error.code)) await removeDraft(site, draft)
    throw error
  }
}

const REFUSED = new Set(['RFG-225', 'RFG-522', 'RFG-523', 'RFG-525'])

/** Another run may have published it meanwhile; then it stays. */
async function removeDraft({github: {releases}}: Site, draft: Release): Promise<void> {
  const now = await releases.find(draft.tag)
  if (now?.id !== draft.id || now.isDraft) await releases.remove(draft)
}

/** Two runs that began at once made a draft each: the one that lost the branch takes its own away. */
async function removeDouble(site: Site, draft: Release): Promise<void> {
  const {releases} = site.github
  // Drafts first: what is published meanwhile is found by its tag then.
  const others = [...(await releases.drafts()), await releases.find(draft.tag)]
  if (others.some((it) => it?.tag === draft.tag && it.id !== draft.id)) await removeDraft(site, draft)
}

interface Ready {
  readonly draft: Release
  readonly tags: readonly VersionTag[]
  /** The tag was there before the draft. */
  readonly wasThere: boolean
}

/** True when it is this run that has published it: two runs may have drafted the same, or taken up the same draft. */
async function publish(site: Site, subject: Subject, {draft, tags, wasThere}: Ready): Promise<boolean> {
  const {releases} = site.github
  const isTaken = (await demandFree(site, subject)) && !wasThere
  try {
    await releases.publish(draft, isLatest(subject.version, tags) && isTop(site))
  } catch (error) {
    if (!(error instanceof RefugeError) || error.code !== 'RFG-525') throw error
    const other = await releases.find(subject.tag)
    const isOut = other !== undefined && !other.isDraft
    await removeDraft(site, draft)
    if (!isOut) throw unpublishable(subject, error)
    await demandFree(site, subject)
    return false
  }
  await demandFree(site, subject)
  return !isTaken
}

/** GitHub has one latest release of a repository: none of a package is it. */
const isTop = ({repository: {chosen}}: Site) => !chosen || isRoot(chosen)

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
