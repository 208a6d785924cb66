import {elsewhere, type Finding, place, unnamed} from '../finding.ts'
import {iniValue} from '../formats/ini.ts'
import {readToml, type Toml, tomlText} from '../formats/toml.ts'
import {nameIn, upward} from '../paths.ts'
import {clipped} from '../source.ts'
import type {Ecosystem, Release} from './ecosystem.ts'
import {pythonVersion} from './python-version.ts'

/** pyproject.toml, with the lock file of uv, and setup.cfg. */
export const python: Ecosystem = async (release) => [...(await pyproject(release)), ...(await setupCfg(release))]

/** Source: packaging.python.org, pyproject.toml specification; python-poetry.org, the pyproject.toml file. */
async function pyproject(release: Release): Promise<readonly Finding[]> {
  const {folder, version} = release
  const source = await folder.read(nameIn(folder.at, 'pyproject.toml'))
  if (!source) return []
  const manifest = await readToml(source)
  const found = [tomlText(manifest, 'project', 'version'), tomlText(manifest, 'tool', 'poetry', 'version')]
  const literal = found.flatMap((it) => it ?? [])
  if (literal.length === 0) return whyNone(manifest)
  const next = pythonVersion(version, source)
  const name = manifest.at('project', 'name')?.value
  return [...literal.map((it) => place(source, it, next)), ...(await uvLock(name, next, release))]
}

function whyNone(manifest: Toml): readonly Finding[] {
  if (manifest.under('project', 'dynamic').some((it) => it.value === 'version')) {
    return [elsewhere(manifest.source, `leaves the version to ${dynamicSource(manifest)}`)]
  }
  return [unnamed(manifest.source)]
}

/** Where the tools that build packages take a dynamic version from. Sources: setuptools, Hatch, PDM, setuptools-scm, Poetry. */
function dynamicSource(manifest: Toml): string {
  const files: readonly (readonly string[])[] = [
    ['tool', 'setuptools', 'dynamic', 'version', 'attr'],
    ['tool', 'setuptools', 'dynamic', 'version', 'file'],
    ['tool', 'hatch', 'version', 'path'],
    ['tool', 'pdm', 'version', 'path'],
  ]
  for (const path of files) {
    const [leaf] = manifest.under(...path)
    if (leaf) return `'${clipped(String(leaf.value))}' (${path.slice(1).join('.')})`
  }
  const tools = ['setuptools_scm', 'hatch', 'pdm', 'poetry-dynamic-versioning', 'versioneer', 'flit']
  const tool = tools.find((it) => manifest.under('tool', it).length > 0)
  const backend = manifest.at('build-system', 'build-backend')?.value
  return tool ?? (typeof backend === 'string' ? `'${clipped(backend)}'` : 'the tool that builds it')
}

/** The package itself in uv.lock, also in the one of its workspace. Source: docs.astral.sh/uv, lockfile. */
async function uvLock(name: unknown, next: string, {folder}: Release): Promise<readonly Finding[]> {
  for (const at of upward(folder.at)) {
    const source = await folder.read(nameIn(at, 'uv.lock'))
    if (!source) continue
    const lock = await readToml(source)
    const own = lock.under('package').filter((it) => it.path[2] === 'name' && isSame(it.value, name))
    const local = own.filter(({path: [, index = 0]}) => isLocal(lock, index))
    const values = local.flatMap(({path: [, index = 0]}) => tomlText(lock, 'package', index, 'version') ?? [])
    return values.map((it) => place(source, it, next))
  }
  return []
}

const isLocal = (lock: Toml, index: string | number) =>
  ['editable', 'virtual', 'directory'].some((it) => lock.at('package', index, 'source', it))

/** Source: PEP 503, normalized names. */
const isSame = (a: unknown, b: unknown) => normalName(a) === normalName(b)
const normalName = (name: unknown) =>
  String(name)
    .replace(/[-_.]+/g, '-')
    .toLowerCase()

/** Source: setuptools.pypa.io, configuring setuptools using setup.cfg files. */
async function setupCfg({folder, version}: Release): Promise<readonly Finding[]> {
  const source = await folder.read(nameIn(folder.at, 'setup.cfg'))
  if (!source) return []
  const value = iniValue(source, ['metadata', 'version'])
  if (!value) return [unnamed(source)]
  const from = /^(attr|file):/.test(value.value)
  if (from) return [elsewhere(source, `takes the version from '${clipped(value.value)}'`)]
  return [place(source, value, pythonVersion(version, source))]
}
