import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {messageOf, RefugeError} from '../../kernel/errors.ts'
import type {AssetFile, Releases} from '../../ports/github-releases.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'
import {unlessMissing} from './missing.ts'

const NEEDS = {needs: 'contents: write'}

/** Source: REST API, "Release assets". They are sent to a server of their own, which the release names. */
export function assetsOf(
  call: Caller,
  repository: Repository,
): Pick<Releases, 'fileAt' | 'upload' | 'assets' | 'removeAsset'> {
  return {
    fileAt,
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
      return all.map(({id: asset, name, size, digest, state}) => ({
        id: asset,
        name,
        size,
        digest: digest ?? undefined,
        isWhole: state === 'uploaded',
      }))
    },
    async removeAsset({id, name}) {
      await unlessMissing(
        call({...NEEDS, what: `remove the asset ${name}`, isIdempotent: true}, ({rest}, limits) =>
          rest.repos.deleteReleaseAsset({...repository, ...limits, asset_id: id}),
        ),
      )
    },
  }
}

/** By the ending of a name; GitHub only passes it on to who downloads. */
const TYPES: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.zip$/, 'application/zip'],
  [/\.(tar\.gz|tgz|gz)$/, 'application/gzip'],
  [/\.json$/, 'application/json'],
  [/\.md$/, 'text/markdown'],
  [/\.(txt|sha256|asc|sig)$/, 'text/plain'],
]

async function fileAt(path: string): Promise<AssetFile> {
  const name = basename(path)
  const contentType = TYPES.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream'
  try {
    return {name, contentType, bytes: await readFile(path)}
  } catch (cause) {
    throw new RefugeError('RFG-527', `the asset ${path} cannot be read: ${messageOf(cause)}`, {
      hint: 'Check `assets`: every line must name files, and the step that builds them must come before.',
      cause,
    })
  }
}
