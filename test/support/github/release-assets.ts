import {createHash} from 'node:crypto'
import {type Answer, answer, invalid, notFound, type Request} from './exchange.ts'
import type {ReleaseState} from './releases.ts'
import type {Route} from './route.ts'
import {named, user, type World} from './world.ts'

export interface AssetState {
  readonly id: number
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
  readonly login: string
  readonly at: Date
}

export function assetRoutes(
  world: World,
  all: readonly ReleaseState[],
  find: (request: Request) => ReleaseState | undefined,
): Route[] {
  return [
    {
      operation: 'repos/list-release-assets',
      needs: ['contents', 'read'],
      handle(request) {
        const found = find(request)
        return found
          ? answer(
              200,
              found.assets.map((it) => shownAsset(world, found.id, it)),
            )
          : notFound()
      },
    },
    {
      operation: 'repos/upload-release-asset',
      needs: ['contents', 'write'],
      handle(request) {
        const found = find(request)
        return found ? upload(world, found, request) : notFound()
      },
    },
    {
      operation: 'repos/delete-release-asset',
      needs: ['contents', 'write'],
      handle({params}) {
        const holds = ({id}: AssetState) => String(id) === params.asset_id
        const release = all.find((it) => it.assets.some(holds))
        if (!release) return notFound()
        if (!release.isDraft && world.isImmutable()) return invalid('Cannot delete an asset of an immutable release.')
        release.assets.splice(release.assets.findIndex(holds), 1)
        return {status: 204}
      },
    },
  ]
}

function upload(world: World, release: ReleaseState, {query, headers, bytes, login}: Request): Answer {
  const {name = ''} = query
  if (!release.isDraft && world.isImmutable()) return invalid('Cannot upload assets to an immutable release.')
  if (release.assets.some((it) => it.name === name)) {
    return invalid('Validation Failed', [{resource: 'ReleaseAsset', code: 'already_exists', field: 'name'}])
  }
  const contentType = headers['content-type'] ?? 'application/octet-stream'
  const made = {id: world.nextId(), name, contentType, bytes, login, at: world.now()}
  release.assets.push(made)
  return answer(201, shownAsset(world, release.id, made))
}

export function shownAsset(world: World, release: number, it: AssetState) {
  return {
    ...named(world, it.id, `/repos/${world.repository}/releases/assets/${it.id}`),
    name: it.name,
    label: null,
    content_type: it.contentType,
    state: 'uploaded',
    size: it.bytes.length,
    digest: `sha256:${createHash('sha256').update(it.bytes).digest('hex')}`,
    download_count: 0,
    uploader: user(world, it.login),
    browser_download_url: `${world.api()}/${world.repository}/releases/download/${release}/${it.name}`,
    created_at: it.at.toISOString(),
    updated_at: it.at.toISOString(),
  }
}
