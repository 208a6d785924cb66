import {readdir, readFile} from 'node:fs/promises'
import {join, sep} from 'node:path'

/** What webpack says of the modules of a bundle; a module may hold others. */
export interface Module {
  readonly resource?: string
  readonly modules?: readonly Module[]
}

/**
 * Names, licences and licence texts of every package with code in the bundle, by name. From the modules that the bundler
 * put there: a lock file lists what was installed, and `ncc --license` misses what was merged or split into chunks.
 */
export async function licensesOf(modules: Iterable<Module>): Promise<string> {
  const folders = new Set([...modules].flatMap((it) => resourcesOf(it)).flatMap((it) => folderOf(it)))
  const texts = new Map<string, string>()
  for (const folder of [...folders].sort()) {
    const {name, version, license} = await packageAt(folder)
    texts.set(`${name} ${version} (${license})`, await licenseText(folder))
  }
  const parts = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}\n`)
  return parts.join(`\n${'-'.repeat(80)}\n\n`)
}

function resourcesOf({resource, modules = []}: Module): string[] {
  return [...(resource ? [resource] : []), ...modules.flatMap((it) => resourcesOf(it))]
}

/** The folder of the package that a file is in; none for a file of our own. */
function folderOf(resource: string): string[] {
  const [path = ''] = resource.split('?')
  const mark = `${sep}node_modules${sep}`
  const start = path.lastIndexOf(mark)
  if (start < 0) return []
  const [first = '', second = ''] = path.slice(start + mark.length).split(sep)
  return [path.slice(0, start + mark.length) + (first.startsWith('@') ? join(first, second) : first)]
}

async function packageAt(folder: string): Promise<{name: string; version?: string; license?: string}> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

async function licenseText(folder: string): Promise<string> {
  const name = (await readdir(folder)).sort().find((it) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(it))
  if (name === undefined) throw new Error(`${folder} holds no licence text`)
  return (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n').trim()
}
