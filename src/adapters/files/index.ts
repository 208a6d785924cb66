import {randomBytes} from 'node:crypto'
import {access, mkdir, open, readdir, readFile, realpath, rename, rm} from 'node:fs/promises'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {RefugeError} from '../../kernel/errors.ts'
import type {Files} from '../../ports/files.ts'

/** The files of this machine. */
export const files: Files = {
  read: (path) => orUndefined(readFile(path, 'utf8')),
  async write(path, text) {
    await mkdir(dirname(path), {recursive: true})
    const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
    try {
      await writeThrough(draft, text)
      await rename(draft, path)
    } finally {
      await rm(draft, {force: true})
    }
  },
  remove: (path) => rm(path, {force: true}),
  exists: async (path) => (await orUndefined(access(path).then(() => true))) ?? false,
  list: async (path) => ((await orUndefined(readdir(path))) ?? []).sort(),
  inside,
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function inside(root: string, path: string): Promise<string> {
  const wanted = resolve(root, path)
  const [base, real] = await Promise.all([realOf(root), realOf(wanted)])
  const way = relative(base, real)
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new RefugeError('RFG-111', `'${path}' leads out of ${root}`, {
      hint: 'Give a path below that folder; links that lead out of it are refused too.',
    })
  }
  return wanted
}

/** The path with every link resolved, as far as it exists. */
async function realOf(path: string): Promise<string> {
  const real = await orUndefined(realpath(path))
  if (real !== undefined) return real
  const parent = dirname(path)
  return parent === path ? path : join(await realOf(parent), basename(path))
}

async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (thrown) {
    if (isMissing(thrown)) return undefined
    throw thrown
  }
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
}
