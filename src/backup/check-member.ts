import {RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import {leadsOut} from '../kernel/leads-out.ts'
import {comparePaths} from '../kernel/order.ts'
import type {Member, ReadMember} from '../ports/archive.ts'

/** What a member of an archive may be, beyond what we write ourselves. */
export interface Allowed {
  /** Files with set-user-id and set-group-id bits. */
  readonly setuid: boolean
  /** Symbolic links that lead out of the root. */
  readonly outerLinks: boolean
}

type Before = Pick<ReadMember, 'path' | 'type'>

/** Longest path, in bytes: PATH_MAX of Linux. */
const LONGEST = 4096

/** Takes a member of an archive that anyone may have written, as what follows another; RFG-644 for what we never write. */
export function checkMember(
  it: ReadMember,
  before: Before | undefined,
  allowed: Allowed,
): asserts it is ReadMember & Member {
  const problem = problemOf(it, before, allowed)
  if (problem === undefined) return
  throw new RefugeError(
    'RFG-644',
    `the archive is hostile or damaged: '${oneLine(it.path).slice(0, 200)}' ${problem}`,
    {
      hint: 'Nothing was restored. Find out who can write to the store; restore another point.',
    },
  )
}

function problemOf(it: ReadMember, before: Before | undefined, allowed: Allowed): string | undefined {
  if (it.type === 'other') return 'is neither file, folder nor link'
  const path = pathProblem(it.path)
  if (path) return `is no path below the root: ${path}`
  if (!Number.isSafeInteger(it.size) || it.size < 0) return 'has no size that can be'
  if (it.type !== 'file' && it.size !== 0) return 'has content although it is no file'
  if (!allowed.setuid && (it.mode & 0o6000) !== 0 && it.type === 'file') return 'would run with the rights of its owner'
  return orderProblem(it, before) ?? linkProblem(it, allowed)
}

function pathProblem(path: string): string | undefined {
  if (path === '') return 'it is empty'
  if (path.includes('\0')) return 'it holds a NUL'
  if (new TextEncoder().encode(path).length > LONGEST) return `it is longer than ${LONGEST} bytes`
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return 'it is absolute or has . or ..'
  return undefined
}

/** Sorted, so nothing comes twice; only a file may follow itself, when it changed while it was read. */
function orderProblem(it: ReadMember, before: Before | undefined): string | undefined {
  if (before === undefined) return undefined
  const order = comparePaths(before.path, it.path)
  if (order > 0) return 'is out of order'
  if (order === 0 && !(before.type === 'file' && it.type === 'file')) return 'comes twice'
  if (before.type !== 'directory' && it.path.startsWith(`${before.path}/`)) return 'lies in what is no folder'
  return undefined
}

function linkProblem({type, path, target}: ReadMember, {outerLinks}: Allowed): string | undefined {
  if (type === 'file' || type === 'directory') return target === undefined ? undefined : 'is no link, yet has a target'
  if (target === undefined || target.includes('\0')) return 'is a link to nothing'
  if (type === 'symlink')
    return outerLinks || !leadsOut(path, target)
      ? undefined
      : `is a link that leaves the root, to '${oneLine(target).slice(0, 200)}'`
  if (pathProblem(target) || comparePaths(target, path) >= 0) return 'is another name of no file before it'
  return undefined
}
