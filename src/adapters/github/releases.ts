import type {Release, Releases} from '../../ports/github.ts'
import type {Caller, Octokit} from './call.ts'
import type {Repository} from './index.ts'
import {assetsOf} from './release-assets.ts'

const NEEDS = {needs: 'contents: write'}

/** Source: REST API, "Releases" and "Release assets". Drafts are in lists only, and only for who may write. */
export function releasesOf(call: Caller, repository: Repository): Releases {
  return {
    find: (tag) =>
      call({...NEEDS, what: 'list the releases', isIdempotent: true}, async (octokit, limits) => {
        const pages = octokit.paginate.iterator(octokit.rest.repos.listReleases, {
          ...repository,
          ...limits,
          per_page: 100,
        })
        let draft: Release | undefined
        for await (const {data} of pages) {
          const found = data.filter((it) => it.tag_name === tag).map(asRelease)
          const published = found.find((it) => !it.isDraft)
          if (published) return published
          draft ??= found[0]
        }
        return draft
      }),
    async draft({tag, target, name, text, isPrerelease}) {
      const {data} = await call({...NEEDS, what: 'draft a release', isIdempotent: false}, ({rest}, limits) =>
        rest.repos.createRelease({
          ...repository,
          ...limits,
          tag_name: tag,
          target_commitish: target,
          name,
          body: text,
          draft: true,
          prerelease: isPrerelease,
        }),
      )
      return asRelease(data)
    },
    ...assetsOf(call, repository),
    async publish({id}, isLatest) {
      await call({...NEEDS, what: 'publish the release', isIdempotent: true}, ({rest}, limits) =>
        rest.repos.updateRelease({
          ...repository,
          ...limits,
          release_id: id,
          draft: false,
          make_latest: isLatest ? 'true' : 'false',
        }),
      )
    },
  }
}

type Answered = Awaited<ReturnType<Octokit['rest']['repos']['createRelease']>>['data']

function asRelease({id, tag_name, draft, body, html_url, upload_url}: Answered): Release {
  return {id, tag: tag_name, isDraft: draft, text: body ?? '', page: html_url, uploadUrl: upload_url}
}
