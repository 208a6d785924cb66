import {type Answer, answer, invalid, notFound, type Request, textIn} from './exchange.ts'
import type {Route} from './route.ts'
import {sampleOf} from './sample.ts'
import {named, type World} from './world.ts'

/** Branches and tags: those of the real repository. */
export function refRoutes(world: World, isFrozen: (ref: string) => boolean): Route[] {
  return [
    {
      operation: 'git/get-ref',
      needs: ['contents', 'read'],
      handle({params}) {
        const ref = `refs/${params.ref}`
        const object = objectOf(world, ref)
        return object === undefined ? notFound() : answer(200, shown(world, ref, object))
      },
    },
    {operation: 'git/create-ref', needs: ['contents', 'write'], handle: (request) => create(world, request)},
    {
      operation: 'git/update-ref',
      needs: ['contents', 'write'],
      handle: (request) => move(world, isFrozen, request),
    },
    {
      operation: 'git/delete-ref',
      needs: ['contents', 'write'],
      handle({params}) {
        const ref = `refs/${params.ref}`
        if (objectOf(world, ref) === undefined) return invalid('Reference does not exist')
        if (isFrozen(ref)) return invalid('Cannot delete a tag of an immutable release')
        world.git('update-ref', '-d', ref)
        return {status: 204}
      },
    },
    {
      operation: 'git/get-tag',
      needs: ['contents', 'read'],
      handle({params}) {
        const tag = params.tag_sha ?? ''
        if (typeOf(world, tag) !== 'tag') return notFound()
        const sha = world.git('rev-parse', `${tag}^{}`)
        const path = `/repos/${world.repository}/git`
        return answer(200, {
          ...sampleOf('git-tag'),
          sha: tag,
          object: {sha, type: 'commit', url: `${world.api()}${path}/commits/${sha}`},
        })
      },
    },
  ]
}

function objectOf({git}: World, name: string): string | undefined {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', name)
  } catch {
    return undefined
  }
}

function typeOf(world: World, object: string): string | undefined {
  return objectOf(world, object) === undefined ? undefined : world.git('cat-file', '-t', object)
}

function create(world: World, {body}: Request): Answer {
  const [ref, object] = [textIn(body, 'ref'), textIn(body, 'sha')]
  if (!/^refs\/[^/]+\/./.test(ref)) return invalid('Reference name must start with refs/')
  if (objectOf(world, ref) !== undefined) return invalid('Reference already exists')
  if (objectOf(world, `${object}^{object}`) === undefined) return invalid('Object does not exist')
  world.git('update-ref', ref, object)
  return answer(201, shown(world, ref, object))
}

function move(world: World, isFrozen: (ref: string) => boolean, {params, body}: Request): Answer {
  const [ref, object] = [`refs/${params.ref}`, textIn(body, 'sha')]
  const before = objectOf(world, ref)
  if (before === undefined) return invalid('Reference does not exist')
  if (isFrozen(ref)) return invalid('Cannot update a tag of an immutable release')
  if (world.isProtected(ref)) return invalid('Changes must be made through a pull request.')
  if (objectOf(world, `${object}^{object}`) === undefined) return invalid('Object does not exist')
  if (body.force !== true && !isAncestor(world, before, object)) return invalid('Update is not a fast forward')
  world.git('update-ref', ref, object)
  return answer(200, shown(world, ref, object))
}

function isAncestor({git}: World, before: string, after: string): boolean {
  try {
    git('merge-base', '--is-ancestor', before, after)
    return true
  } catch {
    return false
  }
}

function shown(world: World, ref: string, sha: string) {
  const path = `/repos/${world.repository}/git`
  const {node_id, url} = named(world, 0, `${path}/${ref}`)
  return {ref, node_id, url, object: {type: world.git('cat-file', '-t', sha), sha, url: `${world.api()}${path}/${sha}`}}
}
