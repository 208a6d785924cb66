import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'

/** Another tool that writes notes: what it is called with, in a clone. */
export interface Peer {
  readonly name: string
  /** Notes of what came since the last tag. */
  readonly last: readonly string[]
  /** A changelog of every release; undefined where it has none. */
  readonly all: readonly string[] | undefined
}

const NPM = [
  'conventional-changelog@8.1.3',
  'conventional-changelog-conventionalcommits@10.4.1',
  'commit-and-tag-version@13.2.1',
  '@semantic-release/commit-analyzer@13.0.1',
  '@semantic-release/release-notes-generator@14.1.1',
]
const CLIFF = '2.14.2'

/** semantic-release has no command that only writes notes: its two plugins, given what its core gives them. */
const SEMANTIC_RELEASE = `import {execFileSync} from 'node:child_process'
import {analyzeCommits} from '@semantic-release/commit-analyzer'
import {generateNotes} from '@semantic-release/release-notes-generator'
const git = (...args) => execFileSync('git', args, {encoding: 'utf8', maxBuffer: 2 ** 30}).trim()
const gitTag = git('describe', '--tags', '--abbrev=0')
const records = git('log', '-z', '--format=%H%x01%ct%x01%B', gitTag + '..HEAD').split('\\0')
const commits = records.filter((it) => it !== '').map((it) => {
  const [hash, at, message] = it.split('\\x01')
  return {hash, message: message.trim(), committerDate: new Date(at * 1000).toISOString()}
})
const logger = {log() {}, error() {}, warn() {}, success() {}}
const context = {
  cwd: process.cwd(), commits, logger,
  options: {repositoryUrl: 'https://github.com/acme/shop.git'},
  lastRelease: {gitTag, version: gitTag.slice(1), gitHead: git('rev-parse', gitTag)},
  nextRelease: {gitTag: 'v99.0.0', version: '99.0.0', gitHead: git('rev-parse', 'HEAD')},
}
console.log(await analyzeCommits({}, context), await generateNotes({}, context))
`

/**
 * The other tools, pinned, brought into a cache outside of the work tree when they are not there; those that cannot be brought
 * are left out, and that is said on stderr.
 */
export function notesPeers(): readonly Peer[] {
  const base =
    process.env.REFUGE_ENGINES ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'refuge-engines')
  const folder = join(base, `notes-peers-${[...NPM, CLIFF].join('_').replace(/[^\w.]+/g, '-')}`)
  mkdirSync(folder, {recursive: true})
  const bin = (name: string) => [process.execPath, join(folder, 'node_modules/.bin', name)]
  const cliff = join(folder, 'cliff/bin/git-cliff')
  const changelog = [...bin('conventional-changelog'), '--preset', 'conventionalcommits', '--stdout']
  const script = join(folder, 'semantic-release.mjs')
  return [
    ...(hasCliff(folder, cliff) ? [{name: `git-cliff ${CLIFF}`, last: [cliff, '--unreleased'], all: [cliff]}] : []),
    ...(hasPackages(folder, script)
      ? [
          {name: 'conventional-changelog 8.1.3', last: [...changelog, '-u'], all: [...changelog, '-r', '0']},
          {name: 'semantic-release: analyser 13.0.1, notes 14.1.1', last: [process.execPath, script], all: undefined},
          {
            name: 'commit-and-tag-version 13.2.1',
            last: [...bin('commit-and-tag-version'), '--dry-run'],
            all: undefined,
          },
        ]
      : []),
  ]
}

function hasCliff(folder: string, program: string): boolean {
  if (existsSync(program)) return true
  const environment = join(folder, 'cliff')
  const install = ['install', '--quiet', '--disable-pip-version-check', `git-cliff==${CLIFF}`]
  return brought('python3', ['-m', 'venv', '--clear', environment]) && brought(join(environment, 'bin/pip'), install)
}

function hasPackages(folder: string, script: string): boolean {
  const flags = ['--no-save', '--no-audit', '--no-fund', '--silent', '--ignore-scripts']
  const isThere = existsSync(script) || brought('npm', ['install', ...flags, '--prefix', folder, ...NPM])
  if (isThere) writeFileSync(script, SEMANTIC_RELEASE)
  return isThere
}

function brought(program: string, args: readonly string[]): boolean {
  const {status} = spawnSync(program, args, {stdio: ['ignore', 2, 2], timeout: 300_000})
  if (status !== 0) console.error(`bench: ${program} ${args.join(' ')} failed; its tools are left out`)
  return status === 0
}

/** A tool of others may write files; what it left is taken away. */
export function cleaned(clone: string): void {
  execFileSync('git', ['-C', clone, 'clean', '--force', '--quiet', '-d'])
}
