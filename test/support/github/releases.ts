import {type Answer, answer, invalid, notFound, type Request, textIn} from './exchange.ts'
import {type AssetState, assetRoutes, shownAsset} from './release-assets.ts'
import type {Route} from './route.ts'
import {changesWorkflows} from './workflow-files.ts'
import {commitOf, named, user, type World} from './world.ts'

export interface ReleaseState {
  readonly id: number
  tag: string
  target: string
  name: string
  text: string
  isDraft: boolean
  isLatest: boolean
  isPrerelease: boolean
  readonly login: string
  readonly at: Date
  publishedAt: Date | undefined
  readonly assets: AssetState[]
}

/** Releases: drafts are hidden from readers, the tag is made at publication, immutable ones freeze then. */
export function releaseRoutes(world: World, all: ReleaseState[], burnt: Set<string>): Route[] {
  const find = ({params}: Request) => all.find((it) => String(it.id) === params.release_id)
  return [
    {
      operation: 'repos/list-releases',
      needs: ['contents', 'read'],
      handle({mayWrite}) {
        const visible = world.now().getTime() - world.lateness()
        const found = all.filter((it) => (mayWrite('contents') || !it.isDraft) && it.at.getTime() <= visible)
        return answer(
          200,
          found.toReversed().map((it) => shown(world, it)),
        )
      },
    },
    {
      operation: 'repos/get-release-by-tag',
      needs: ['contents', 'read'],
      handle({params}) {
        const found = all.find((it) => it.tag === params.tag && !it.isDraft)
        return found ? answer(200, shown(world, found)) : notFound()
      },
    },
    {
      operation: 'repos/create-release',
      needs: ['contents', 'write'],
      isContent: true,
      handle: (request) => create(world, {all, burnt}, request),
    },
    {
      operation: 'repos/update-release',
      needs: ['contents', 'write'],
      handle(request) {
        const found = find(request)
        return found ? update(world, {all, burnt}, found, request) : notFound()
      },
    },
    {
      operation: 'repos/delete-release',
      needs: ['contents', 'write'],
      handle(request) {
        const found = find(request)
        if (!found) return notFound()
        if (!found.isDraft && world.isImmutable()) burnt.add(found.tag)
        all.splice(all.indexOf(found), 1)
        return {status: 204}
      },
    },
    ...assetRoutes(world, all, find),
  ]
}

interface Shelf {
  readonly all: ReleaseState[]
  /** Tags that a removed immutable release has used up. */
  readonly burnt: ReadonlySet<string>
}

function create(world: World, shelf: Shelf, {body, login, mayWrite}: Request): Answer {
  const tag = textIn(body, 'tag_name')
  if (!mayWrite('workflows') && changesWorkflows(world, textIn(body, 'target_commitish', 'main'))) return notFound()
  const made: ReleaseState = {
    id: world.nextId(),
    tag,
    target: textIn(body, 'target_commitish', 'main'),
    name: textIn(body, 'name', tag),
    text: textIn(body, 'body'),
    isDraft: true,
    isLatest: false,
    isPrerelease: body.prerelease === true,
    login,
    at: world.now(),
    publishedAt: undefined,
    assets: [],
  }
  const refusal = body.draft === true ? undefined : publish(world, shelf, made, body)
  if (refusal) return refusal
  shelf.all.push(made)
  return answer(201, shown(world, made))
}

function update(world: World, shelf: Shelf, it: ReleaseState, {body, mayWrite}: Request): Answer {
  const target = textIn(body, 'target_commitish', it.target)
  if (target !== it.target && !mayWrite('workflows') && changesWorkflows(world, target)) return notFound()
  it.tag = textIn(body, 'tag_name', it.tag)
  it.target = target
  it.name = textIn(body, 'name', it.name)
  it.text = textIn(body, 'body', it.text)
  if (typeof body.prerelease === 'boolean') it.isPrerelease = body.prerelease
  const refusal = body.draft === false && it.isDraft ? publish(world, shelf, it, body) : undefined
  return refusal ?? answer(200, shown(world, it))
}

/** The tag is made now, unless there is one already, which then counts. */
function publish(
  world: World,
  {all, burnt}: Shelf,
  it: ReleaseState,
  {make_latest = 'true'}: Request['body'],
): Answer | undefined {
  if (all.some((other) => other !== it && other.tag === it.tag && !other.isDraft)) {
    return invalid('Validation Failed', [{resource: 'Release', code: 'already_exists', field: 'tag_name'}])
  }
  if (burnt.has(it.tag)) {
    const message = 'tag_name was used by an immutable release'
    return invalid('Validation Failed', [{resource: 'Release', code: 'custom', field: 'tag_name', message}])
  }
  if (commitOf(world, `refs/tags/${it.tag}`) === undefined) {
    const target = commitOf(world, it.target)
    if (target === undefined) {
      return invalid('Validation Failed', [{resource: 'Release', code: 'invalid', field: 'target_commitish'}])
    }
    world.git('update-ref', `refs/tags/${it.tag}`, target)
  }
  it.isDraft = false
  it.publishedAt = world.now()
  if (make_latest === 'true') for (const other of [...all, it]) other.isLatest = other === it
  return undefined
}

function shown(world: World, it: ReleaseState) {
  const root = `/repos/${world.repository}`
  const path = `${root}/releases/${it.id}`
  return {
    ...named(world, it.id, path),
    tag_name: it.tag,
    target_commitish: it.target,
    name: it.name,
    body: it.text,
    draft: it.isDraft,
    prerelease: it.isPrerelease,
    immutable: !it.isDraft && world.isImmutable(),
    created_at: it.at.toISOString(),
    published_at: it.publishedAt?.toISOString() ?? null,
    author: user(world, it.login),
    assets: it.assets.map((asset) => shownAsset(world, it.id, asset)),
    assets_url: `${world.api()}${path}/assets`,
    upload_url: `${world.api()}${path}/assets{?name,label}`,
    html_url: `${world.api()}/${world.repository}/releases/tag/${it.tag}`,
    tarball_url: `${world.api()}${root}/tarball/${it.tag}`,
    zipball_url: `${world.api()}${root}/zipball/${it.tag}`,
  }
}
