import type {Objects, TreeEntry} from '../../ports/github-objects.ts'
import type {Caller, CallOptions} from './call.ts'
import type {Repository} from './index.ts'

const reading = (what: string): CallOptions => ({needs: 'contents: read', what: `read ${what}`, isIdempotent: true})

/** Source: REST API, "Git commits", "Git trees", "Git blobs". */
export function objectsOf(call: Caller, repository: Repository): Objects {
  return {
    async commit(id) {
      const {data} = await call(reading('a commit'), ({rest}, limits) =>
        rest.git.getCommit({...repository, ...limits, commit_sha: id}),
      )
      return {tree: data.tree.sha, parents: data.parents.map((it) => it.sha), message: data.message}
    },
    async tree(id) {
      const {data} = await call(reading('a folder'), ({rest}, limits) =>
        rest.git.getTree({...repository, ...limits, tree_sha: id}),
      )
      return data.tree.map(({path, mode, sha}) => ({name: path, kind: kindOf(mode), id: sha ?? ''}))
    },
    async blob(id) {
      const {data} = await call(reading('a file'), ({rest}, limits) =>
        rest.git.getBlob({...repository, ...limits, file_sha: id}),
      )
      return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8')
    },
  }
}

/** Source: git's tree objects: 040000 a folder, 120000 a link, 160000 another repository. */
function kindOf(mode: string | undefined): TreeEntry['kind'] {
  if (mode === '040000') return 'folder'
  return mode?.startsWith('100') ? 'file' : 'link'
}
