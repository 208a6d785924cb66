import type {Comments} from '../../ports/github.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'

const NEEDS = {needs: 'pull-requests: write'}

/** Source: REST API, "Issue comments"; a pull request is an issue there. */
export function commentsOf(call: Caller, repository: Repository): Comments {
  const find = (issue: number, marker: string) =>
    call({...NEEDS, what: 'list the comments', isIdempotent: true}, async (octokit, limits) => {
      const list = octokit.rest.issues.listComments
      const pages = octokit.paginate.iterator(list, {...repository, ...limits, issue_number: issue, per_page: 100})
      for await (const {data} of pages) {
        const found = data.find(({body}) => body?.includes(marker))
        if (found) return found.id
      }
      return undefined
    })
  return {
    async upsert(issue, marker, text) {
      const known = await find(issue, marker)
      if (known === undefined) {
        const {data} = await call({...NEEDS, what: 'comment', isIdempotent: false}, ({rest}, limits) =>
          rest.issues.createComment({...repository, ...limits, issue_number: issue, body: text}),
        )
        return data.html_url
      }
      const {data} = await call({...NEEDS, what: 'edit a comment', isIdempotent: true}, ({rest}, limits) =>
        rest.issues.updateComment({...repository, ...limits, comment_id: known, body: text}),
      )
      return data.html_url
    },
  }
}
