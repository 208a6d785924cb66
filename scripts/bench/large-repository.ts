import {spawnSync} from 'node:child_process'

const COMMITS = 25_000
const TAGS = 12_000
const FILES = 200

/** A bare repository of the size of a large project, the same bytes on every machine: a release every second commit or so. */
export function largeRepository(folder: string): {readonly commits: number; readonly tags: number} {
  git(['init', '--quiet', '--bare', '--initial-branch=main', folder])
  git(['-C', folder, 'fast-import', '--quiet'], stream())
  git(['-C', folder, 'repack', '-adq', '--write-bitmap-index'])
  git(['-C', folder, 'pack-refs', '--all'])
  return {commits: COMMITS, tags: TAGS}
}

/** Lets a server of this repository give out parts, and commits without files, as GitHub's does. */
export function servesParts(folder: string): void {
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'])
    git(['-C', folder, 'config', key, 'true'])
}

function git(args: readonly string[], input = ''): void {
  const {status, stderr} = spawnSync('git', args, {input, maxBuffer: 2 ** 30, encoding: 'utf8'})
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}

const SUBJECTS = [
  'chore(deps): update dependency left-pad to v1.3.%',
  'fix(manager/npm): read lock file % once',
  'feat(datasource): know registry %',
  'docs: say what option % does',
  'fix(deps): update dependency semver to v7.%.0',
  'refactor: split module %',
  'test: cover case %',
  'ci: pin action %',
]
const BODY = '\n\nThe former way read it for every package again, which took minutes in large workspaces.\n\nCloses #'

function stream(): string {
  const lines: string[] = []
  let tagged = 0
  for (let at = 1; at <= COMMITS; at++) {
    const subject = (SUBJECTS[(at * 7 + (at >> 5)) % SUBJECTS.length] ?? '').replace('%', String(at))
    const message = `${subject} (#${at})${at % 3 === 0 ? `${BODY}${at}` : ''}\n`
    lines.push(
      'commit refs/heads/main',
      `mark :${at}`,
      `committer Dev ${at % 90} <dev${at % 90}@example.com> ${1_600_000_000 + at * 3600} +0000`,
    )
    lines.push(`data ${Buffer.byteLength(message)}`, `${message}M 100644 inline src/module-${at % FILES}/index.ts`)
    lines.push(`data ${String(at).length}`, String(at))
    // The last two commits wait for a release.
    if (tagged < TAGS && at * TAGS >= (tagged + 1) * (COMMITS - 2)) lines.push(...tag(++tagged, at))
  }
  return `${lines.join('\n')}\n`
}

function tag(number: number, at: number): readonly string[] {
  const name = `v${1 + Math.floor(number / 1000)}.${Math.floor((number % 1000) / 10)}.${number % 10}`
  if (number % 60 !== 0) return [`reset refs/tags/${name}`, `from :${at}`, '']
  return [
    `tag ${name}`,
    `from :${at}`,
    `tagger Dev <dev@example.com> ${1_600_000_000 + at * 3600} +0000`,
    `data ${name.length}`,
    name,
  ]
}
