import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {TestRepository} from './repository.ts'

/** Files by path; what is no text is written as JSON. */
export type Written = Readonly<Record<string, unknown>>

/** Writes files below a folder. */
export function write(folder: string, files: Written): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`)
  }
}

/** A commit that writes files. Answers with its id. */
export async function change(shop: TestRepository, message: string, files: Written): Promise<string> {
  write(shop.folder, files)
  await shop.git('add', '--all', '--', ...Object.keys(files))
  return shop.commit(message)
}

/** An npm workspace: `core`, `cart` which needs `core` by a range, `web` which needs `cart` exactly, and private `docs`. */
export const NPM: Written = {
  'package.json': {name: 'shop', private: true, workspaces: ['packages/*']},
  'packages/core/package.json': {name: '@acme/core', version: '1.0.0'},
  'packages/cart/package.json': {name: 'cart', version: '1.0.0', dependencies: {'@acme/core': '^1.0.0'}},
  'packages/web/package.json': {name: 'web', version: '1.0.0', dependencies: {cart: 'workspace:*'}},
  'packages/docs/package.json': {name: 'docs', private: true, devDependencies: {web: '*'}},
}

/** The packages in the output of `version-bump` that are released, by name. */
export function releasedIn(
  outputs: Readonly<Record<string, string>>,
): Record<string, {version: string; cause: string; tag: string}> {
  const all = JSON.parse(outputs['packages-json'] || '[]') as {
    package: string
    release: boolean
    version: string
    cause: string
    tag: string
  }[]
  return Object.fromEntries(
    all.filter((it) => it.release).map(({package: name, version, cause, tag}) => [name, {version, cause, tag}]),
  )
}
