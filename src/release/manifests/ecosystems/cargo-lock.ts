import {type Finding, place} from '../finding.ts'
import {type Toml, tomlText} from '../formats/toml.ts'
import type {Value} from '../source.ts'

interface Locked {
  readonly name: string
  readonly version: Value
}

/**
 * Where Cargo.lock names the version of packages of the workspace: those without a source. A dependency says `name version`
 * when there are several packages of that name. Source: doc.rust-lang.org/cargo, `cargo::core::resolver::encode`.
 */
export function lockFindings(lock: Toml, names: ReadonlySet<string>, version: string): readonly Finding[] {
  const own = packagesOf(lock).filter((it) => names.has(it.name))
  const renamed = new Map(own.map((it) => [`${it.name} ${it.version.value}`, `${it.name} ${version}`]))
  const dependents = lock.under('package').flatMap((leaf): readonly Finding[] => {
    const next = leaf.path[2] === 'dependencies' ? renamed.get(String(leaf.value)) : undefined
    const value = {start: leaf.start + 1, end: leaf.end - 1, value: String(leaf.value)}
    return next === undefined ? [] : [place(lock.source, value, next)]
  })
  return [...own.map((it) => place(lock.source, it.version, version)), ...dependents]
}

/** The packages of the lock file that come from no registry and no repository. */
function packagesOf(lock: Toml): readonly Locked[] {
  const packages: Locked[] = []
  for (let index = 0; ; index++) {
    const name = lock.at('package', index, 'name')?.value
    if (typeof name !== 'string') return packages
    const version = lock.at('package', index, 'source') ? undefined : tomlText(lock, 'package', index, 'version')
    if (version) packages.push({name, version})
  }
}
