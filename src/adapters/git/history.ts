import {RefugeError} from '../../kernel/errors.ts'
import type {History, HistoryPlace} from '../../ports/history.ts'
import type {Runner} from '../../ports/runner.ts'
import type {GitPorts} from './git.ts'
import {type Clone, cloneHistory, isTreeless, openClone} from './history-clone.ts'
import {lineOf, tagsIn} from './history-commits.ts'
import {readRefs, remoteHistory} from './history-remote.ts'
import {originOf, type Remote, tokenHeader} from './remote.ts'
import {openSide, type SidePorts} from './side-repository.ts'

export interface HistoryPorts extends GitPorts {
  readonly runner: Pick<Runner, 'context' | 'info' | 'cancelled'>
}

/**
 * The history of the checkout in a folder, or of the repository of the run when nothing is checked out. No repository at all:
 * RFG-202. Another user's: RFG-205. Shallow, and nothing else to ask: RFG-203.
 */
export async function openHistory(place: HistoryPlace, ports: HistoryPorts): Promise<History> {
  const clone = await openClone(place.folder, ports)
  if (!clone) return runHistory(place, ports)
  if (place.mode === 'local' || clone.origin === undefined) return localHistory(clone, place.mode)
  const whole = clone.shallow || place.mode === 'exact' ? undefined : cloneHistory(clone)
  const lacksPaths = await isTreeless(clone)
  if (whole && !lacksPaths && (await whole.tags()).length > 0) return whole
  const top = await topOf(clone, place.folder)
  const remote = await originOf(clone.git, top, {token: place.token, server: ports.runner.context.serverUrl})
  const asked = () => checkoutHistory(clone, remote, {...place, top}, ports)
  if (!whole) return asked()
  const tagged = (await whole.tags()).length > 0 ? whole : await taggedHistory(whole, remote, ports)
  return lacksPaths ? {...tagged, changes: async (bases, to) => (await asked()).changes(bases, to)} : tagged
}

/** A working tree, or the bare repository itself. */
async function topOf({git}: Clone, folder: string): Promise<string> {
  return (await lineOf(git, ['rev-parse', '--show-toplevel'])) ?? folder
}

function localHistory(clone: Clone, mode: HistoryPlace['mode']): History {
  if (!clone.shallow) return cloneHistory(clone)
  const why = mode === 'local' ? '`history: local` reads nothing else' : 'there is no remote `origin` to ask'
  throw new RefugeError(
    'RFG-203',
    `this clone is shallow: commits and tags that decide the version are missing, and ${why}`,
    {
      hint: 'Set `history: auto`, or give the step with actions/checkout `fetch-depth: 0`, or run: git fetch --unshallow --tags',
    },
  )
}

/** A whole clone without a single tag was probably made without them: only the remote knows. */
async function taggedHistory(whole: History, remote: Remote, ports: HistoryPorts): Promise<History> {
  const side = await openSide(ports.runner.context.temporary, remote, 'whole', sidePorts(ports))
  return {...whole, tags: async () => tagsIn(await readRefs(side, remote))}
}

/** Nothing is checked out: the repository and the commit of the run. */
async function runHistory({mode, token}: HistoryPlace, ports: HistoryPorts): Promise<History> {
  const {serverUrl, repository, temporary} = ports.runner.context
  const head = ports.env.GITHUB_SHA
  if (mode === 'local' || repository === undefined || !head) {
    throw new RefugeError('RFG-202', 'this folder is not in a git repository', {
      hint: 'Add a step with actions/checkout before this one, or set `working-directory`.',
    })
  }
  const url = `${serverUrl}/${repository}.git`
  const remote = {url, config: token ? tokenHeader(url, token) : {}}
  const source = {remote, temporary, mode, clone: undefined, head, branch: undefined, config: {}}
  return remoteHistory({...source, tell: onceEach(ports.runner)}, sidePorts(ports))
}

async function checkoutHistory(
  clone: Clone,
  remote: Remote,
  {mode, top}: HistoryPlace & {readonly top: string},
  ports: HistoryPorts,
): Promise<History> {
  return remoteHistory(
    {
      remote,
      temporary: ports.runner.context.temporary,
      mode: mode === 'exact' ? 'exact' : 'auto',
      clone,
      head: clone.head,
      branch: clone.branch,
      config: {'mailmap.file': `${top}/.mailmap`},
      tell: onceEach(ports.runner),
    },
    sidePorts(ports),
  )
}

function onceEach(runner: Pick<Runner, 'info'>): (sentence: string) => void {
  const said = new Set<string>()
  return (sentence) => {
    if (!said.has(sentence)) runner.info(sentence)
    said.add(sentence)
  }
}

const sidePorts = ({process, env, runner}: HistoryPorts): SidePorts => ({process, env, signal: runner.cancelled})
