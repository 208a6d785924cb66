import type {Refs} from '../../ports/github.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'
import {isCode, unlessMissing} from './missing.ts'

const READ = {needs: 'contents: read'}
const WRITE = {needs: 'contents: write'}

/** Source: REST API, "Git references", which names them without `refs/` in paths and with it in bodies. */
export function refsOf(call: Caller, repository: Repository): Refs {
  const find = (ref: string) =>
    unlessMissing(
      call({...READ, what: 'read a ref', isIdempotent: true}, async ({rest}, limits) => {
        const {data} = await rest.git.getRef({...repository, ...limits, ref: short(ref)})
        return data.object
      }),
    )
  const read = async (ref: string) => (await find(ref))?.sha
  return {
    read,
    async create(ref, object) {
      try {
        await call({...WRITE, what: 'create a ref', isIdempotent: false}, ({rest}, limits) =>
          rest.git.createRef({...repository, ...limits, ref, sha: object}),
        )
        return true
      } catch (error) {
        if (isCode(error, 'RFG-525') && (await read(ref)) !== undefined) return false
        throw error
      }
    },
    async commitOf(ref) {
      let object = await find(ref)
      while (object?.type === 'tag') {
        const {sha} = object
        const {data} = await call({...READ, what: 'read a tag', isIdempotent: true}, ({rest}, limits) =>
          rest.git.getTag({...repository, ...limits, tag_sha: sha}),
        )
        object = data.object
      }
      return object?.sha
    },
    async move(ref, object, how) {
      await call({...WRITE, what: 'move a ref', isIdempotent: true}, ({rest}, limits) =>
        rest.git.updateRef({...repository, ...limits, ref: short(ref), sha: object, force: how === 'force'}),
      )
    },
    async remove(ref) {
      try {
        await call({...WRITE, what: 'remove a ref', isIdempotent: true}, ({rest}, limits) =>
          rest.git.deleteRef({...repository, ...limits, ref: short(ref)}),
        )
      } catch (error) {
        if ((await read(ref)) !== undefined) throw error
      }
    },
  }
}

const short = (ref: string) => ref.replace(/^refs\//, '')
