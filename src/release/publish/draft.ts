import {RefugeError} from '../../kernel/errors.ts'
import type {Release, ReleaseDraft} from '../../ports/github-releases.ts'
import {titleIn} from '../languages.ts'
import {RELEASE_TEXT} from '../limits.ts'
import {cutAt} from '../markdown.ts'
import type {Subject} from './plan.ts'
import type {Site} from './site.ts'

/** The asset that has the notes when they are too long for the text of a release. */
export const NOTES_ASSET = 'release-notes.md'

/** What the release of a version says. Pure. */
export function draftOf(
  site: Pick<Site, 'inputs' | 'repository' | 'world'>,
  subject: Subject,
  notes: string,
): ReleaseDraft {
  const mark = markOf(site)
  const {version, tag, commit} = subject
  const {serverUrl, repository} = site.world.runner.context
  const page = `${serverUrl}/${repository}/releases/download/${encodeURIComponent(tag)}/${NOTES_ASSET}`
  const cut = `[${titleIn(site.inputs.languages, 'cut')}](${page})`
  // The release has its version as a title, so the heading would say it twice.
  const body = notes.replace(/^## .*\n+/, '')
  return {
    tag,
    target: commit,
    name: tag,
    text: `${cutAt(body, RELEASE_TEXT - mark.length - 2, cut).trimEnd()}\n\n${mark}`,
    isPrerelease: version.channel !== undefined,
  }
}

export const isCut = (notes: string) => notes.length > RELEASE_TEXT - 1000

/** Whose draft it is: one that was cut off is taken up by the next run of the same branch, also for another version. */
function markOf({repository: {branch, chosen}}: Pick<Site, 'repository'>): string {
  const names = [branch ?? 'HEAD', ...(chosen ? [chosen.name] : [])]
  return `<!-- refuge: release of ${names.map((it) => encodeURIComponent(it).replaceAll('-', '%2D')).join(' ')} -->`
}

/** The draft of this version, else what an earlier run of this branch left, made to say this; else a new one. */
export async function bringDraft(site: Site, found: Release | undefined, wanted: ReleaseDraft): Promise<Release> {
  const {releases} = site.github
  const mark = markOf(site)
  const known = found ?? (await releases.drafts()).find((it) => it.text.endsWith(mark))
  if (!known) return explained(releases.draft(wanted))
  if (saysSame(known, wanted)) return known
  if (known.tag !== wanted.tag) for (const it of await releases.assets(known)) await releases.removeAsset(it)
  return explained(releases.update(known, wanted))
}

const saysSame = (it: ReleaseDraft, wanted: ReleaseDraft) =>
  it.tag === wanted.tag &&
  it.target === wanted.target &&
  it.name === wanted.name &&
  it.text === wanted.text &&
  it.isPrerelease === wanted.isPrerelease

/** GitHub hides a repository from a token that must not release a commit which changes workflows. */
async function explained(drafting: Promise<Release>): Promise<Release> {
  try {
    return await drafting
  } catch (cause) {
    if (!(cause instanceof RefugeError) || cause.code !== 'RFG-523') throw cause
    throw new RefugeError('RFG-224', 'GitHub does not let this token make the release; nothing was written', {
      hint: 'Give the job `permissions: contents: write`. If the commit has other workflow files than the default branch, the token must be that of an App with `workflows: write`.',
      cause,
    })
  }
}
