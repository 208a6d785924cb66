import {type DrawnHistory, drawHistory} from './histories.ts'
import {mulberry32} from './random.ts'

/** Folders of the packages of a generated monorepo; `b/inner` lies inside of another one, and some files in none. */
export const FOLDERS = ['packages/a', 'packages/b', 'packages/b/inner'] as const

const PLACES = [...FOLDERS, 'packages/ab', '.', 'docs']

/** Name of the package in a folder, as a manifest or a folder gives it. */
export const nameIn = (folder: string) => folder.split('/').at(-1) ?? folder

/** A stream for git-fast-import(1): a history of any shape, each commit and merge changing files here and there, tags by package. */
export function monorepoStream(seed: number): string {
  const history = drawHistory(seed)
  const draw = mulberry32(seed + 1_000_000)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)] as T
  const commits = history.commits.map((it, at) =>
    commitText(it, at, [pick(PLACES), pick(PLACES)].slice(0, 1 + Math.floor(draw() * 2))),
  )
  const tags = history.tags.filter((it) => /^v\d+\.\d+\.\d+/.test(it.name))
  const tagged = tags.map(
    (it) => `reset refs/tags/${nameIn(pick(FOLDERS))}@${it.name.slice(1)}\nfrom :${it.commit + 1}\n\n`,
  )
  return [...commits, ...tagged, `reset refs/heads/main\nfrom :${history.head + 1}\n\n`].join('')
}

function commitText(
  {parents: [first, ...others], message}: DrawnHistory['commits'][number],
  at: number,
  places: readonly string[],
): string {
  const lines = [
    ...(first === undefined ? ['reset refs/import/it'] : []),
    'commit refs/import/it',
    `mark :${at + 1}`,
    `committer Ada <ada@example.com> ${1_700_000_000 + 60 * at} +0000`,
    data(`${message}\n\nchange ${at}\n`),
    ...(first === undefined ? [] : [`from :${first + 1}`]),
    ...others.map((it) => `merge :${it + 1}`),
    ...places.map((it) => `M 100644 inline ${it === '.' ? '' : `${it}/`}file-${at % 3}.txt\n${data(`${at}\n`)}`),
  ]
  return `${lines.join('\n')}\n`
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}`
