import type {GitHub} from '../../ports/github.ts'
import type {Release, ReleaseDraft} from '../../ports/github-releases.ts'

/** What stands for the id of a commit that was not made. */
const NO_COMMIT = '0'.repeat(40)

/** GitHub to read from; each write is told instead of made, and reading shows refs as if it had been. */
export function dryGitHub(github: GitHub, tell: (what: string) => void): GitHub {
  const refs = dryRefs(github, tell)
  return {
    ...github,
    refs,
    releases: dryReleases(github, tell, (tag, target) => refs.pretend(`refs/tags/${tag}`, target)),
    commits: {
      ...github.commits,
      async create({branch, headline, written, removed}) {
        tell(`commit "${headline}" to ${branch}: ${[...Object.keys(written), ...removed].join(', ')}`)
        refs.pretend(`refs/heads/${branch}`, NO_COMMIT)
        return NO_COMMIT
      },
    },
    pulls: {
      ...github.pulls,
      async create({head, base, title, body}) {
        tell(`open the pull request "${title}" from ${head} to ${base}`)
        return {number: 0, title, body, page: ''}
      },
      async update(pull, change) {
        tell(change.state === 'closed' ? `close pull request ${pull}` : `edit pull request ${pull}`)
      },
      demandCreate: async () => undefined,
    },
  }
}

function dryRefs({refs}: GitHub, tell: (what: string) => void) {
  const pretended = new Map<string, string | undefined>()
  const pretend = (ref: string, object: string | undefined) => void pretended.set(ref, object)
  return {
    pretend,
    read: async (ref: string) => (pretended.has(ref) ? pretended.get(ref) : refs.read(ref)),
    commitOf: async (ref: string) => (pretended.has(ref) ? pretended.get(ref) : refs.commitOf(ref)),
    async create(ref: string, object: string) {
      tell(`create ${ref} at ${object.slice(0, 7)}`)
      pretend(ref, object)
      return true
    },
    async move(ref: string, object: string) {
      tell(`move ${ref} to ${object.slice(0, 7)}`)
      pretend(ref, object)
    },
    async remove(ref: string) {
      tell(`remove ${ref}`)
      pretend(ref, undefined)
    },
  }
}

/** A draft that was not made has the id 0. */
function dryReleases(
  {releases}: GitHub,
  tell: (what: string) => void,
  tagged: (tag: string, target: string) => void,
): GitHub['releases'] {
  const drafted = (draft: ReleaseDraft): Release => ({
    ...draft,
    id: 0,
    isDraft: true,
    isImmutable: false,
    page: '',
    uploadUrl: '',
  })
  return {
    ...releases,
    async draft(draft) {
      tell(`draft the release ${draft.tag}`)
      return drafted(draft)
    },
    async update(release, draft) {
      tell(`change the draft ${release.tag} to ${draft.tag} at ${draft.target.slice(0, 7)}`)
      return {...release, ...draft}
    },
    async upload(_, {name, bytes}) {
      tell(`upload ${name} (${bytes.length} bytes)`)
    },
    assets: async (release) => (release.id === 0 ? [] : releases.assets(release)),
    removeAsset: async ({name}) => tell(`remove the asset ${name}`),
    async publish({tag, target}, isLatest) {
      tell(`publish the release ${tag}${isLatest ? ' as the latest' : ''}`)
      tagged(tag, target)
    },
    remove: async ({tag}) => tell(`remove the draft ${tag}`),
  }
}
