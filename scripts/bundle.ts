import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {actions} from '../src/doors.ts'
import {licensesOf, type Module} from './bundle/licenses.ts'

/**
 * Builds `dist/` from what tsc has emitted into `.build/`: one bundle with lazy chunks for every action, and beside each
 * action a stub of three lines that opens its door.
 */
const root = join(import.meta.dirname, '..')
const build = join(root, '.build')
/** Where `dist` folders are written: this repository, or a folder that is compared with it. */
const out = process.argv[2] ?? root
const dist = join(out, 'dist')

const LAZY_CLIENT = `export class HttpClient {
  #arguments
  constructor(...given) {
    this.#arguments = given
  }
  async getJson(...given) {
    const {HttpClient: Real} = await import('../../../real-http-client/lib/index.js')
    return new Real(...this.#arguments).getJson(...given)
  }
}
`

type Ncc = (
  entry: string,
  options: object,
) => Promise<{
  code: string
  assets: Record<string, {source: string | Buffer}>
  stats: {compilation: {modules: Iterable<Module>}}
}>

await lightCore()
await rm(dist, {recursive: true, force: true})
const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc
const {code, assets, stats} = await ncc(join(build, 'src/doors.js'), {cache: false, quiet: true, license: ''})
await write(join(dist, 'index.js'), code)
for (const [name, {source}] of Object.entries(assets)) await write(join(dist, name), source)
await write(join(dist, 'licenses.txt'), await licensesOf(stats.compilation.modules))
await writeModule(dist)
await write(join(dist, 'local-router.js'), stub('./index.js', 'local-router'))
for (const name of actions) await writeStub(join(out, 'actions', name, 'dist'), name)
await writeStub(join(out, 'cli/dist'), 'refuge')

async function writeStub(folder: string, name: string): Promise<void> {
  await rm(folder, {recursive: true, force: true})
  const up = name === 'refuge' ? '../../dist/index.js' : '../../../dist/index.js'
  await write(join(folder, 'index.js'), name === 'refuge' ? cliStub(up) : stub(up, name))
  await writeModule(folder)
}

function stub(path: string, name: string): string {
  return `import {open} from '${path}'\n\nawait open('${name}')\n`
}

/** Says in one sentence what an old Node cannot run, before it tries. */
function cliStub(path: string): string {
  return `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(\`refuge needs Node 24 or newer, and this is \${process.version}: install it, or run npx --yes -p node@24 -p github:refuge/deploy#v1 refuge\`)
  process.exit(1)
}
const {open} = await import('${path}')
await open('refuge')
`
}

function writeModule(folder: string): Promise<void> {
  return write(join(folder, 'package.json'), '{"type":"module"}\n')
}

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, content)
}

/**
 * `@actions/core` needs HTTP for OIDC tokens alone, yet its client costs 40 ms and a megabyte in every action. ncc finds this
 * copy first: the same core, with a client that loads the real one when it is asked for something.
 */
async function lightCore(): Promise<void> {
  const from = join(root, 'node_modules/@actions')
  const to = join(build, 'node_modules/@actions')
  await rm(join(build, 'node_modules'), {recursive: true, force: true})
  await copyPackage(join(from, 'core'), join(to, 'core'))
  const client = await clientOf(from)
  const light = join(to, 'http-client')
  await mkdir(join(light, 'lib'), {recursive: true})
  await cp(join(client, 'lib/auth.js'), join(light, 'lib/auth.js'))
  await cp(client, join(build, 'node_modules/real-http-client'), {recursive: true})
  await write(join(light, 'lib/index.js'), LAZY_CLIENT)
  await cp(join(client, 'LICENSE'), join(light, 'LICENSE'))
  const {version, license} = JSON.parse(await readFile(join(client, 'package.json'), 'utf8'))
  const exported = {'.': './lib/index.js', './lib/auth': './lib/auth.js', './lib/auth.js': './lib/auth.js'}
  await write(
    join(light, 'package.json'),
    JSON.stringify({name: '@actions/http-client', version, license, type: 'module', exports: exported}),
  )
}

async function copyPackage(from: string, to: string): Promise<void> {
  await mkdir(to, {recursive: true})
  for (const name of await readdir(from)) {
    if (name !== 'node_modules') await cp(join(from, name), join(to, name), {recursive: true})
  }
}

/** The client that this core would have loaded: its own, or the one beside it. */
async function clientOf(folder: string): Promise<string> {
  const nested = join(folder, 'core/node_modules/@actions/http-client')
  const isNested = await readFile(join(nested, 'package.json')).then(
    () => true,
    () => false,
  )
  return isNested ? nested : join(folder, 'http-client')
}
