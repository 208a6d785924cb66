import {execFileSync} from 'node:child_process'

/** Processes that were started with a path below the folder on their command line or as their working folder. */
export function pidsBelow(folder: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], {encoding: 'utf8'}).split('\n')
  const byArguments = lines.filter((it) => it.includes(folder)).map((it) => Number(it.trim().split(' ')[0]))
  const byFolder = lines.map((it) => Number(it.trim().split(' ')[0])).filter((pid) => folderOf(pid).startsWith(folder))
  return [...new Set([...byArguments, ...byFolder])].filter((it) => it > 1 && it !== process.pid)
}

function folderOf(pid: number): string {
  try {
    return execFileSync('readlink', [`/proc/${pid}/cwd`], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
  } catch {
    return ''
  }
}
