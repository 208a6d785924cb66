import type {Releases} from '../../ports/github.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

const NEEDS = {needs: 'contents: write'}

/** Source: REST API, "Release assets". They are sent to a server of their own, which the release names. */
export function assetsOf(call: Caller, repository: Repository): Pick<Releases, 'upload' | 'assets'> {
  return {
    async upload({uploadUrl}, {name, contentType, bytes}) {
      await call({...NEEDS, what: `upload the asset ${name}`, isIdempotent: false}, (octokit, limits) =>
        octokit.request({
          ...limits,
          method: 'POST',
          url: uploadUrl,
          name,
          data: bytes,
          headers: {'content-type': contentType, 'content-length': bytes.length},
        }),
      )
    },
    async assets({id}) {
      const all = await call({...NEEDS, what: 'list the assets', isIdempotent: true}, (octokit, limits) => {
        const list = octokit.rest.repos.listReleaseAssets
        return octokit.paginate(list, {...repository, ...limits, release_id: id, per_page: 100})
      })
      return all.map(({name, size, digest}) => ({name, size, digest: digest ?? undefined}))
    },
  }
}
