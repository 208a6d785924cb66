// Run after each change of dependencies. Where the registry in use lacks a platform's package (biome, swc, oxlint for macOS,
// musl, Windows …), npm leaves it out of the lock file, and `npm ci` then refuses the whole lock. This adds an entry for every
// optional dependency without one; os and cpu are read from the name.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const path = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const OS = {
  darwin: 'darwin',
  macos: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
}
const CPU = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  mips64el: 'mips64el',
  mipsel: 'mipsel',
  x86_64: 'x64',
  aarch64: 'arm64',
  wasm32: 'wasm32',
  universal: undefined,
}

let added = 0
for (const [at, {optionalDependencies = {}, dev}] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(at, name)) continue
    lock.packages[`node_modules/${name}`] = entry(name, version, dev)
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`)
console.log(`${added} entries added`)

function isLocked(at, name) {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in lock.packages) return true
    if (folder === '') return false
  }
}

function entry(name, version, dev) {
  const words = name.split(/[/-]/)
  const os = words.map((it) => OS[it]).filter(Boolean)
  const cpu = words.map((it) => CPU[it]).filter(Boolean)
  const libc = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : []
  return {
    version: version.replace(/^[\^~]/, ''),
    ...(cpu.length > 0 ? {cpu} : {}),
    ...(dev ? {dev: true} : {}),
    ...(libc.length > 0 ? {libc} : {}),
    optional: true,
    ...(os.length > 0 ? {os} : {}),
  }
}
