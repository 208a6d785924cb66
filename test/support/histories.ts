import {mulberry32} from './random.ts'

/** A commit of a generated history; parents are indices of earlier ones. */
export interface DrawnCommit {
  readonly parents: readonly number[]
  readonly message: string
}

export interface DrawnTag {
  readonly name: string
  /** Index of the commit. */
  readonly commit: number
  readonly annotated: boolean
}

/** A history of any shape: the branch that is released, and tags anywhere. */
export interface DrawnHistory {
  readonly commits: readonly DrawnCommit[]
  readonly tags: readonly DrawnTag[]
  /** Index of the commit that is checked out. */
  readonly head: number
}

/** A number from 0 to below 1. */
type Draw = () => number

const MESSAGES = ['feat: a', 'fix: b', 'docs: c', 'feat(x)!: d', 'wip', 'chore(deps): e', 'perf: f', 'refactor: g']

/** How often what happens, by the habits of a team. */
const STYLES: readonly Readonly<Record<string, number>>[] = [
  {commit: 12, release: 2}, // linear
  {commit: 5, side: 6, branch: 3, merge: 4, release: 3}, // merges of branches that began before a release
  {commit: 5, side: 4, branch: 3, merge: 2, release: 2, maintenance: 3, backMerge: 3}, // older lines, merged back
  {commit: 4, side: 4, branch: 4, octopus: 3, release: 2, candidate: 2},
  {commit: 4, side: 4, branch: 2, cross: 4, release: 2}, // criss-cross
  {commit: 4, root: 2, side: 3, merge: 3, release: 2, stray: 1},
  {commit: 5, side: 3, branch: 2, merge: 2, release: 1, candidate: 3, stray: 1},
  {
    commit: 3,
    side: 3,
    branch: 3,
    merge: 3,
    octopus: 1,
    cross: 1,
    root: 1,
    release: 2,
    maintenance: 2,
    backMerge: 1,
    candidate: 1,
    stray: 1,
  },
]

/** Draws a history: what a team does on one branch and some others, forty times at most. */
export function drawHistory(seed: number): DrawnHistory {
  const draw = mulberry32(seed)
  const team = newTeam(draw)
  const style = pick(draw, STYLES)
  const deeds = Object.entries(style).flatMap(([name, weight]) => Array.from({length: weight}, () => name))
  const steps = 4 + Math.floor(draw() * 36)
  for (let i = 0; i < steps; i++) team.does(pick(draw, deeds))
  const head = draw() < 0.08 ? Math.floor(draw() * team.commits.length) : team.main()
  return {commits: team.commits, tags: team.tags, head}
}

const pick = <T>(draw: Draw, from: readonly T[]): T => from[Math.floor(draw() * from.length)] as T

function newTeam(draw: Draw) {
  const commits: DrawnCommit[] = []
  const tags = new Map<string, DrawnTag>()
  const heads: number[] = []
  let version: [number, number, number] = [0, Math.floor(draw() * 2), 0]
  let candidates = 0
  const add = (parents: readonly number[], message = pick(draw, MESSAGES)) => {
    commits.push({parents: [...new Set(parents)], message})
    return commits.length - 1
  }
  const onto = (branch: number, ...others: readonly number[]) => {
    const parents = [heads[branch] ?? 0, ...others]
    heads[branch] = add(parents, others.length === 0 ? undefined : `Merge branch 'topic'`)
  }
  const side = () => 1 + Math.floor(draw() * Math.max(1, heads.length - 1))
  const sideHead = () => heads[side()] ?? heads[0] ?? 0
  const anywhere = () => Math.floor(draw() * commits.length)
  const tag = (name: string, commit: number) => {
    if (!tags.has(name)) tags.set(name, {name, commit, annotated: draw() < 0.3})
  }
  const deeds: Record<string, () => void> = {
    commit: () => onto(0),
    side: () => (heads.length > 1 ? onto(side()) : onto(0)),
    branch: () => void (heads.length < 5 ? heads.push(anywhere()) : onto(side())),
    root: () => void (heads.length < 5 && heads.push(add([]))),
    merge: () => onto(0, sideHead()),
    backMerge: () => (heads.length > 1 ? onto(side(), heads[0] ?? 0) : onto(0)),
    octopus: () => onto(0, sideHead(), sideHead(), anywhere()),
    cross() {
      const [main, other] = [heads[0] ?? 0, sideHead()]
      onto(0, other)
      if (heads.length > 1) onto(heads.indexOf(other), main)
    },
    release() {
      const [major, minor, patch] = version
      version = pick(draw, [
        [major, minor, patch + 1],
        [major, minor + 1, 0],
        [major + 1, 0, 0],
      ])
      tag(`v${version.join('.')}`, heads[0] ?? 0)
    },
    candidate: () =>
      tag(`v${version[0]}.${version[1] + 1}.0-rc.${++candidates}`, draw() < 0.7 ? (heads[0] ?? 0) : sideHead()),
    maintenance: () => tag(`v${version[0]}.${version[1]}.${version[2] + 1 + Math.floor(draw() * 3)}`, sideHead()),
    stray: () => tag(pick(draw, ['v1', 'latest', 'v9.0.0', 'v0.0.1', 'not-a-version', 'pkg@1.0.0']), anywhere()),
  }
  heads.push(add([]))
  return {
    commits,
    main: () => heads[0] ?? 0,
    does: (deed: string) => deeds[deed]?.(),
    get tags() {
      return [...tags.values()]
    },
  }
}

/** A stream for git-fast-import(1): the branch `name`, and its tags behind the prefix `name/`. */
export function importStream(name: string, {commits, tags, head}: DrawnHistory): string {
  const stamp = (at: number) => `Ada <ada@example.com> ${1_700_000_000 + 60 * at} +0000`
  const written = commits.map(({parents: [first, ...others], message}, at) => {
    const links = [...(first === undefined ? [] : [`from :${first + 1}`]), ...others.map((it) => `merge :${it + 1}`)]
    const lines = [
      ...(first === undefined ? [`reset refs/import/${name}`] : []),
      `commit refs/import/${name}`,
      `mark :${at + 1}`,
      `committer ${stamp(at)}`,
      data(`${message}\n\nchange ${at} of ${name}\n`),
      ...links,
      'M 100644 inline file.txt',
      data(`${at}\n`),
    ]
    return `${lines.join('\n')}\n`
  })
  const tagged = tags.map((it) =>
    it.annotated
      ? `tag ${name}/${it.name}\nfrom :${it.commit + 1}\ntagger ${stamp(it.commit)}\n${data('release')}\n`
      : `reset refs/tags/${name}/${it.name}\nfrom :${it.commit + 1}\n\n`,
  )
  return [...written, ...tagged, `reset refs/heads/${name}\nfrom :${head + 1}\n\n`].join('')
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}`
