import {readFile} from 'node:fs/promises'
import {signalGroup} from '../../process/group.ts'

/** A process group that outlives us, so that a later run finds it again and nobody else in its place. */
export interface Group {
  readonly pid: number
  /** When its leader began, as the system counts it; undefined where that cannot be seen. */
  readonly born: string | undefined
}

/** The group that a just started process leads. */
export async function groupOf(pid: number): Promise<Group> {
  return {pid, born: (await leader(pid))?.born}
}

/** Does any process of the group still run? Its id may have gone to a stranger since: then not. */
export async function isAlive({pid, born}: Group): Promise<boolean> {
  if (!signalGroup(pid, 0)) return false
  const now = await leader(pid)
  if (now === undefined) return true // the leader ended, its children run on; or the system does not show it
  return !(now.state === 'Z' || (born !== undefined && now.born !== born))
}

/** State and start time of a process; fields 3 and 22 of /proc/PID/stat, counted behind the name (proc(5)). */
async function leader(pid: number): Promise<{state: string; born: string} | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {state: fields[0] ?? '', born: fields[19] ?? ''}
  } catch {
    return undefined
  }
}
