import {RefugeError} from '../../kernel/errors.ts'
import {sha256} from '../../kernel/hash.ts'
import type {Files} from '../../ports/files.ts'
import type {Asset, AssetFile, Release, Releases} from '../../ports/github-releases.ts'
import {matches} from '../manifests/paths.ts'

/**
 * The files that the lines of `assets` name, each once, in order. A line that names none is RFG-231, and two files of one name
 * are RFG-232, since a release has one list of names.
 * @param mayMiss lines that name none here: not every package has them
 */
export async function assetFiles(
  lines: readonly string[],
  folder: string,
  files: Files,
  releases: Pick<Releases, 'fileAt'>,
  mayMiss = false,
): Promise<readonly AssetFile[]> {
  const paths = new Set<string>()
  for (const line of lines) {
    const named = await pathsOf(line, folder, files)
    if (named.length === 0 && !mayMiss) throw nothingNamed(line)
    for (const path of named) paths.add(path)
  }
  const found: AssetFile[] = []
  for (const path of paths) found.push(await releases.fileAt(path))
  const twice = found.find((it, at) => found.findIndex((other) => other.name === it.name) !== at)
  if (!twice) return found
  throw new RefugeError('RFG-232', `two assets are called ${twice.name}`, {
    hint: 'Rename one, or name only one of them.',
  })
}

async function pathsOf(line: string, folder: string, files: Files): Promise<readonly string[]> {
  let places = [await files.inside(folder, '.')]
  for (const part of line.split('/').filter((it) => it !== '' && it !== '.')) {
    const next: string[] = []
    for (const at of places) next.push(...(await stepsOf(at, part, folder, files)))
    places = next
  }
  return places
}

function nothingNamed(line: string): RefugeError {
  return new RefugeError('RFG-231', `the line '${line}' of \`assets\` names no file`, {
    hint: 'Build the files before this step; paths start in the working directory, `*` and `?` stay within a folder.',
  })
}

async function stepsOf(at: string, part: string, folder: string, files: Files): Promise<readonly string[]> {
  const names = /[*?]/.test(part) ? (await files.list(at)).filter((it) => matches(it, part)) : [part]
  const found: string[] = []
  for (const name of names) {
    const path = await files.inside(folder, `${at}/${name}`)
    if (await files.exists(path)) found.push(path)
  }
  return found
}

/** What a release lacks of its assets, and what stands in the way: cut off, or other bytes. Pure. */
export function missingAssets(wanted: readonly AssetFile[], there: readonly Asset[]) {
  const missing = wanted.filter((it) => !there.some((asset) => asset.name === it.name && isSame(it, asset)))
  return {missing, inTheWay: there.filter((asset) => missing.some((it) => it.name === asset.name))}
}

function isSame({bytes}: AssetFile, {size, digest, isWhole}: Asset): boolean {
  return isWhole && size === bytes.length && (digest === undefined || digest === `sha256:${sha256(bytes)}`)
}

/** Makes a release have its assets; what is there already stays. */
export async function bringAssets(release: Release, wanted: readonly AssetFile[], releases: Releases): Promise<void> {
  if (wanted.length === 0) return
  const {missing, inTheWay} = missingAssets(wanted, await releases.assets(release))
  if (release.isImmutable && missing.length > 0) throw unchangeable(release, missing)
  for (const it of inTheWay) await releases.removeAsset(it)
  for (const it of missing) await releases.upload(release, it)
}

function unchangeable({tag}: Release, missing: readonly AssetFile[]): RefugeError {
  const names = missing.map((it) => it.name).join(', ')
  return new RefugeError('RFG-222', `the release ${tag} is out and immutable, and lacks ${names}`, {
    hint: 'An immutable release takes nothing more. Release the next version with these assets.',
  })
}
