import {RefugeError} from '../../kernel/errors.ts'
import type {Refs} from '../../ports/github.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

const READ = {needs: 'contents: read'}
const WRITE = {needs: 'contents: write'}

/** Source: REST API, "Git references", which names them without `refs/` in paths and with it in bodies. */
export function refsOf(call: Caller, repository: Repository): Refs {
  const read = async (ref: string) => {
    try {
      const {data} = await call({...READ, what: 'read a ref', isIdempotent: true}, ({rest}, limits) =>
        rest.git.getRef({...repository, ...limits, ref: short(ref)}),
      )
      return data.object.sha
    } catch (error) {
      if (isCode(error, 'RFG-523')) return undefined
      throw error
    }
  }
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
    async move(ref, object, how) {
      await call({...WRITE, what: 'move a ref', isIdempotent: true}, ({rest}, limits) =>
        rest.git.updateRef({...repository, ...limits, ref: short(ref), sha: object, force: how === 'force'}),
      )
    },
  }
}

const short = (ref: string) => ref.replace(/^refs\//, '')

const isCode = (error: unknown, code: string) => error instanceof RefugeError && error.code === code
