import {type Answer, answer, notFound} from './exchange.ts'
import type {Route} from './route.ts'
import {sampleOf} from './sample.ts'
import {named, type World} from './world.ts'

/** Commits, trees and blobs of the real repository. */
export function objectRoutes(world: World): Route[] {
  const reading = (operation: string, key: string, type: string, shown: (id: string) => unknown): Route => ({
    operation,
    needs: ['contents', 'read'],
    handle({params}): Answer {
      const id = params[key] ?? ''
      return typeOf(world, id) === type ? answer(200, shown(id)) : notFound()
    },
  })
  return [
    reading('git/get-commit', 'commit_sha', 'commit', (id) => commit(world, id)),
    reading('git/get-tree', 'tree_sha', 'tree', (id) => tree(world, id)),
    reading('git/get-blob', 'file_sha', 'blob', (id) => blob(world, id)),
  ]
}

function typeOf({git}: World, id: string): string | undefined {
  if (!/^[0-9a-f]{40}$/.test(id)) return undefined
  try {
    return git('cat-file', '-t', id)
  } catch {
    return undefined
  }
}

function commit(world: World, id: string) {
  const [tree = '', parents = '', ...message] = world.git('show', '-s', '--format=%T%n%P%n%B', id).split('\n')
  const path = `/repos/${world.repository}/git`
  const link = (kind: string, sha: string) => ({sha, url: `${world.api()}${path}/${kind}/${sha}`})
  return {
    ...sampleOf('git-commit'),
    ...named(world, 0, `${path}/commits/${id}`),
    sha: id,
    tree: link('trees', tree),
    parents: parents
      .split(' ')
      .filter((it) => it !== '')
      .map((it) => ({...link('commits', it), html_url: ''})),
    message: message.join('\n'),
  }
}

function tree(world: World, id: string) {
  const rows = world.git('ls-tree', '-z', id).split('\0')
  const entries = rows.flatMap((row) => {
    const [, mode, type, sha, path] = /^(\d+) (\w+) (\w+)\t([\s\S]+)$/.exec(row) ?? []
    return mode === undefined ? [] : [{mode, type, sha, path}]
  })
  return {...sampleOf('git-tree'), sha: id, tree: entries, truncated: false}
}

function blob(world: World, id: string) {
  const bytes = world.bytes('cat-file', 'blob', id)
  return {...sampleOf('blob'), sha: id, content: bytes.toString('base64'), encoding: 'base64', size: bytes.length}
}
