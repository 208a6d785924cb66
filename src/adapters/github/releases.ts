import type {Release, ReleaseDraft, Releases} from '../../ports/github-releases.ts'
import type {Caller, Octokit} from './call.ts'
import type {Repository} from './index.ts'
import {unlessMissing} from './missing.ts'
import {assetsOf} from './release-assets.ts'

const NEEDS = {needs: 'contents: write'}

/** Source: REST API, "Releases" and "Release assets". Drafts are in lists only, and only for who may write. */
export function releasesOf(call: Caller, repository: Repository): Releases {
  const drafts = async () => {
    const {data} = await call({...NEEDS, what: 'list the releases', isIdempotent: true}, ({rest}, limits) =>
      rest.repos.listReleases({...repository, ...limits, per_page: 100}),
    )
    return data.filter((it) => it.draft).map(asRelease)
  }
  return {
    drafts,
    async find(tag) {
      const published = await unlessMissing(
        call({...NEEDS, what: 'read a release', isIdempotent: true}, ({rest}, limits) =>
          rest.repos.getReleaseByTag({...repository, ...limits, tag}),
        ),
      )
      return published ? asRelease(published.data) : (await drafts()).find((it) => it.tag === tag)
    },
    async draft(draft) {
      const {data} = await call({...NEEDS, what: 'draft a release', isIdempotent: false}, ({rest}, limits) =>
        rest.repos.createRelease({...repository, ...limits, ...fieldsOf(draft), draft: true}),
      )
      return asRelease(data)
    },
    async update({id}, draft) {
      const {data} = await call({...NEEDS, what: 'change a draft', isIdempotent: true}, ({rest}, limits) =>
        rest.repos.updateRelease({...repository, ...limits, release_id: id, ...fieldsOf(draft)}),
      )
      return asRelease(data)
    },
    publish: (release, isLatest) => publish(call, repository, release, isLatest),
    async remove({id}) {
      await unlessMissing(
        call({...NEEDS, what: 'remove a draft', isIdempotent: true}, ({rest}, limits) =>
          rest.repos.deleteRelease({...repository, ...limits, release_id: id}),
        ),
      )
    },
    ...assetsOf(call, repository),
  }
}

/** It names its commit in the same call: another run may have made the draft name another meanwhile. */
async function publish(call: Caller, repository: Repository, {id, target}: Release, isLatest: boolean): Promise<void> {
  const fields = {draft: false, target_commitish: target, make_latest: isLatest ? 'true' : 'false'} as const
  await call({...NEEDS, what: 'publish the release', isIdempotent: true}, ({rest}, limits) =>
    rest.repos.updateRelease({...repository, ...limits, release_id: id, ...fields}),
  )
}

const fieldsOf = ({tag, target, name, text, isPrerelease}: ReleaseDraft) => ({
  tag_name: tag,
  target_commitish: target,
  name,
  body: text,
  prerelease: isPrerelease,
})

type Answered = Awaited<ReturnType<Octokit['rest']['repos']['createRelease']>>['data']

function asRelease(it: Answered): Release {
  return {
    id: it.id,
    tag: it.tag_name,
    target: it.target_commitish,
    name: it.name ?? '',
    text: it.body ?? '',
    isPrerelease: it.prerelease,
    isDraft: it.draft,
    isImmutable: it.immutable === true,
    page: it.html_url,
    uploadUrl: it.upload_url,
  }
}
