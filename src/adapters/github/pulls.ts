import type {OpenPull, Pulls} from '../../ports/github-pulls.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'
import {isCode} from './missing.ts'
import {describePull} from './pull-description.ts'

const READ = {needs: 'pull-requests: read', isIdempotent: true}
const WRITE = {needs: 'pull-requests: write'}

/** Source: REST API, "Pull requests". */
export function pullsOf(call: Caller, repository: Repository): Pulls {
  const create = (what: string, draft: Parameters<Pulls['create']>[0]) =>
    call({...WRITE, what, isIdempotent: false}, async ({rest}, limits) => {
      const {data} = await rest.pulls.create({...repository, ...limits, ...draft})
      return asOpen(data)
    })
  return {
    async open(head, base) {
      const {data} = await call({...READ, what: 'list the pull requests'}, ({rest}, limits) =>
        rest.pulls.list({...repository, ...limits, state: 'open', base, head: `${repository.owner}:${head}`}),
      )
      const [found] = data
      return found && asOpen(found)
    },
    create: (draft) => create('open a pull request', draft),
    async update(pull, change) {
      await call({...WRITE, what: 'change a pull request', isIdempotent: true}, ({rest}, limits) =>
        rest.pulls.update({...repository, ...limits, pull_number: pull, ...change}),
      )
    },
    async demandCreate(base) {
      try {
        await create('accept pull requests from this token', {head: base, base, title: base, body: ''})
      } catch (error) {
        // A branch has nothing to bring into itself.
        if (!isCode(error, 'RFG-525')) throw error
      }
    },
    describe: (pull) => describePull(call, repository, pull),
  }
}

interface Answered {
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly html_url: string
}

function asOpen({number, title, body, html_url}: Answered): OpenPull {
  return {number, title, body: body ?? '', page: html_url}
}
