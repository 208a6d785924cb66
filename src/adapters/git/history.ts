import {RefugeError} from '../../kernel/errors.ts'
import type {Commit, History, Tag} from '../../ports/history.ts'
import {type Git, type GitPorts, gitIn, gitOutput, lastWords} from './git.ts'

/** The history of the clone in `folder`. No repository: RFG-202. Another user's: RFG-205. A shallow one: RFG-203. */
export async function openHistory(folder: string, ports: GitPorts): Promise<History> {
  const git = gitIn(folder, ports)
  await demandFullClone(git, folder)
  return {
    origin: await lineOf(git, ['config', '--get', 'remote.origin.url']),
    branch: await lineOf(git, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    resolve: (revision) =>
      lineOf(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]),
    async committedAt(sha) {
      const seconds = await gitOutput(git, ['log', '-1', '--no-show-signature', '--format=%ct', sha, '--'])
      return new Date(Number(seconds) * 1000)
    },
    tags: (at) => readTags(git, at),
    commits: (from, to) => readCommits(git, from, to),
  }
}

async function demandFullClone(git: Git, folder: string): Promise<void> {
  const answer = await git(['rev-parse', '--is-shallow-repository'])
  if (answer.code !== 0) throw unusable(folder, answer.stderr)
  if (answer.stdout.trim() === 'false') return
  throw new RefugeError('RFG-203', 'this clone is shallow: commits and tags that decide the version are missing', {
    hint: 'Give the step with actions/checkout `fetch-depth: 0`, or run: git fetch --unshallow --tags',
  })
}

function unusable(folder: string, stderr: string): RefugeError {
  if (/dubious ownership/.test(stderr)) {
    return new RefugeError('RFG-205', `git refuses to read ${folder}: it belongs to another user`, {
      hint: `Run: git config --global --add safe.directory '${folder}'`,
    })
  }
  if (/not a git repository/i.test(stderr)) {
    return new RefugeError('RFG-202', 'this folder is not in a git repository', {
      hint: 'Add a step with actions/checkout before this one, or set `working-directory`.',
    })
  }
  return new RefugeError('RFG-201', `git cannot read ${folder}: ${lastWords(stderr)}`)
}

/** One line of output; undefined when git has none to give. */
async function lineOf(git: Git, args: readonly string[]): Promise<string | undefined> {
  const {code, stdout} = await git(args)
  return code === 0 ? stdout.trim() || undefined : undefined
}

async function readTags(git: Git, at: string): Promise<readonly Tag[]> {
  const format = '--format=%(refname)%00%(objectname)%00%(*objectname)%00%(*objecttype)'
  const read = async (which: '--merged' | '--no-merged') => {
    const lines = await gitOutput(git, ['for-each-ref', format, `${which}=${at}`, 'refs/tags'])
    const rows = lines.split('\n').filter((it) => it !== '')
    return Promise.all(rows.map((row) => tagOf(git, row.split('\0'), which === '--merged')))
  }
  return [...(await read('--merged')), ...(await read('--no-merged'))]
}

async function tagOf(git: Git, fields: readonly string[], merged: boolean): Promise<Tag> {
  const [ref = '', object = '', peeled = '', type = ''] = fields
  // git before 2.45 peels a tag of a tag only once.
  const commit = type === 'tag' ? await gitOutput(git, ['rev-parse', '--verify', `${ref}^{commit}`]) : peeled || object
  return {name: ref.slice('refs/tags/'.length), commit: commit.trim(), merged}
}

// NUL between fields and, by -z, between records: the one byte that no text of a commit can contain.
const COMMIT_FORMAT = ['%H', '%P', '%aN', '%aE', '%ct', '%B'].join('%x00')
const COMMIT_FIELDS = 6

async function readCommits(git: Git, from: string | undefined, to: string): Promise<readonly Commit[]> {
  const range = from === undefined ? [to] : [to, `^${from}`]
  const output = await gitOutput(git, [
    'log',
    '-z',
    '--topo-order',
    '--no-show-signature',
    '--encoding=UTF-8',
    `--format=tformat:${COMMIT_FORMAT}`,
    ...range,
    '--',
  ])
  const fields = output.split('\0')
  const commits: Commit[] = []
  for (let at = 0; at + COMMIT_FIELDS < fields.length; at += COMMIT_FIELDS) commits.push(commitOf(fields, at))
  return commits
}

function commitOf(fields: readonly string[], at: number): Commit {
  const [sha = '', parents = '', name = '', email = '', seconds = '', message = ''] = fields.slice(
    at,
    at + COMMIT_FIELDS,
  )
  return {
    sha,
    parents: parents === '' ? [] : parents.split(' '),
    author: {name, email},
    committedAt: new Date(Number(seconds) * 1000),
    message,
  }
}
