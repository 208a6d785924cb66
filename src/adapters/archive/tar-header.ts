import {Header} from 'tar/header'
import {Pax} from 'tar/pax'
import type {Member} from '../../ports/archive.ts'

const TYPES = {file: 'File', directory: 'Directory', symlink: 'SymbolicLink', hardlink: 'Link'} as const
const BLOCK = 512

/**
 * The blocks before a member's content: ustar, behind a PAX header where ustar cannot say it (long or non-ASCII names, more
 * than 8 GiB, parts of a second). Names begin with `./`, so that none is taken for an option or an absolute path.
 */
export function tarHeader(member: Member): Buffer {
  const path = `./${member.path}${member.type === 'directory' ? '/' : ''}`
  const linkpath = member.type === 'hardlink' ? `./${member.target ?? ''}` : member.target
  const {mode, uid, gid, size} = member
  const mtime = timeOf(member.mtime)
  const whole = new Date(Math.floor(mtime.getTime() / 1000) * 1000)
  const fields = {path, mode, uid, gid, size, mtime: whole, type: TYPES[member.type], ...(linkpath && {linkpath})}
  const header = new Header(fields)
  const block = Buffer.alloc(BLOCK)
  const isTooMuch = header.encode(block)
  const isFine = mtime.getTime() === whole.getTime()
  if (isFine && !isTooMuch) return block
  const names = isTooMuch ? longNames(path, linkpath) : {before: [], pax: {}}
  const more = isTooMuch ? {size, uid, gid} : {}
  return Buffer.concat([...names.before, new Pax({...names.pax, ...more, mtime}).encode(), block])
}

/** Before 1970 whole seconds must do: neither format writes negative parts. */
function timeOf(milliseconds: number): Date {
  return new Date(milliseconds < 0 ? Math.floor(milliseconds / 1000) * 1000 : milliseconds)
}

/** Readers of PAX headers that go by lines lose a name with a newline: such names go into GNU's headers for long names. */
function longNames(path: string, linkpath: string | undefined) {
  const before: Buffer[] = []
  const pax: {path?: string; linkpath?: string} = {}
  if (path.includes('\n')) before.push(gnuName('NextFileHasLongPath', path))
  else pax.path = path
  if (linkpath?.includes('\n')) before.push(gnuName('NextFileHasLongLinkpath', linkpath))
  else if (linkpath) pax.linkpath = linkpath
  return {before, pax}
}

function gnuName(type: 'NextFileHasLongPath' | 'NextFileHasLongLinkpath', name: string): Buffer {
  const size = Buffer.byteLength(name) + 1
  const blocks = Buffer.alloc(BLOCK + Math.ceil(size / BLOCK) * BLOCK)
  new Header({path: '././@LongLink', type, size, mode: 0o644, uid: 0, gid: 0, mtime: new Date(0)}).encode(blocks)
  blocks.write(name, BLOCK)
  return blocks
}
