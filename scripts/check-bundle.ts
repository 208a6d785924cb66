import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'

/** Builds the bundle again and compares it byte for byte with what is committed. A clone elsewhere proves that paths leave no trace. */
const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'refuge-bundle-'))
try {
  rmSync(join(root, '.build'), {recursive: true, force: true})
  command('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
  command('--disable-warning=DEP0187', 'scripts/bundle.ts', copy)
  const stale = [...new Set([...built(root), ...built(copy)])].filter((path) => !isSame(path))
  if (stale.length > 0) {
    console.error(`not what the sources give: ${stale.join(', ')}\nrun npm run bundle and commit dist`)
    process.exitCode = 1
  }
} finally {
  rmSync(copy, {recursive: true, force: true})
}

function command(...args: readonly string[]): void {
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'})
  if (status !== 0) throw new Error(`${args.join(' ')} failed`)
}

/** Paths of everything below a `dist`. */
function built(folder: string): string[] {
  const actions = readdirSync(join(root, 'actions')).map((name) => join('actions', name, 'dist'))
  return ['dist', join('cli', 'dist'), ...actions].flatMap((dist) =>
    below(join(folder, dist)).map((it) => relative(folder, it)),
  )
}

function below(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name))
  } catch {
    return []
  }
}

function isSame(path: string): boolean {
  try {
    return readFileSync(join(root, path)).equals(readFileSync(join(copy, path)))
  } catch {
    return false
  }
}
