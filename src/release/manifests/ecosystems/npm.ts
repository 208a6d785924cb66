import type {Finding} from '../finding.ts'
import {nameIn, upward} from '../paths.ts'
import {findingAt} from '../place.ts'
import type {Ecosystem, Release} from './ecosystem.ts'

/** Source: docs.npmjs.com, package.json and package-lock.json. */
const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json']

/** package.json and the lock file that holds its version too: beside it, or beside the workspaces' root. */
export const npm: Ecosystem = async (release) => {
  const {folder, version} = release
  const manifest = {file: nameIn(folder.at, 'package.json'), format: 'json', path: ['version']} as const
  const own = await findingAt(manifest, version, folder)
  const locks = await Promise.all(upward(folder.at).map((at) => locksIn(at, release)))
  return [...own, ...locks.flat()]
}

async function locksIn(at: string, {folder, version}: Release): Promise<readonly Finding[]> {
  const workspace = folder.at.slice(at === '' ? 0 : at.length + 1)
  const paths = workspace === '' ? [['version'], ['packages', '', 'version']] : [['packages', workspace, 'version']]
  const places = LOCKS.flatMap((name) => paths.map((path) => ({file: nameIn(at, name), format: 'json', path}) as const))
  const found = await Promise.all(places.map((it) => findingAt(it, version, folder)))
  // A lock file need not name the version: that of a private package has none.
  return found.flat().filter((it) => it.kind === 'place')
}
