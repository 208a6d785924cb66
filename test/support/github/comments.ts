import {type Answer, answer, invalid, notFound, type Request, textIn} from './exchange.ts'
import type {Route} from './route.ts'
import {named, user, type World} from './world.ts'

export interface Comment {
  readonly id: number
  readonly issue: number
  text: string
  readonly login: string
  readonly at: Date
}

/** Source: REST API, "Issue comments": at most 65 536 characters. */
const LONGEST = 65_536

/** Comments on the issues and pull requests that there are. */
export function commentRoutes(world: World, issues: () => readonly number[], all: Comment[]): Route[] {
  const issueOf = ({params}: Request) => issues().find((it) => String(it) === params.issue_number)
  return [
    {
      operation: 'issues/list-comments',
      needs: ['pull-requests', 'read'],
      handle(request) {
        const issue = issueOf(request)
        const visible = world.now().getTime() - world.lateness()
        const found = all.filter((it) => it.issue === issue && it.at.getTime() <= visible)
        return issue === undefined
          ? notFound()
          : answer(
              200,
              found.map((it) => shown(world, it)),
            )
      },
    },
    {
      operation: 'issues/create-comment',
      needs: ['pull-requests', 'write'],
      isContent: true,
      handle(request) {
        const issue = issueOf(request)
        return issue === undefined ? notFound() : create(world, all, issue, request)
      },
    },
    {
      operation: 'issues/update-comment',
      needs: ['pull-requests', 'write'],
      handle({params, body}) {
        const found = all.find((it) => String(it.id) === params.comment_id)
        if (!found) return notFound()
        const text = textIn(body, 'body')
        if (text.length > LONGEST) return tooLong()
        found.text = text
        return answer(200, shown(world, found))
      },
    },
  ]
}

function create(world: World, all: Comment[], issue: number, {body, login}: Request): Answer {
  const text = textIn(body, 'body')
  if (text.length > LONGEST) return tooLong()
  const made = {id: world.nextId(), issue, text, login, at: world.now()}
  all.push(made)
  return answer(201, shown(world, made))
}

const tooLong = () =>
  invalid('Validation Failed', [
    {
      resource: 'IssueComment',
      code: 'custom',
      field: 'body',
      message: 'body is too long (maximum is 65536 characters)',
    },
  ])

function shown(world: World, {id, issue, text, login, at}: Comment) {
  const root = `/repos/${world.repository}`
  const page = `${world.api()}/${world.repository}/issues/${issue}`
  return {
    ...named(world, id, `${root}/issues/comments/${id}`),
    body: text,
    user: user(world, login),
    html_url: `${page}#issuecomment-${id}`,
    issue_url: `${world.api()}${root}/issues/${issue}`,
    created_at: at.toISOString(),
    updated_at: at.toISOString(),
    author_association: 'NONE',
  }
}
