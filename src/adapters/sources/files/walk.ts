import {isUtf8} from 'node:buffer'
import {type BigIntStats, lstatSync, readdirSync, readlinkSync} from 'node:fs'
import {matchesGlob} from 'node:path'
import {messageOf} from '../../../kernel/errors.ts'
import {compareBytes} from '../../../kernel/order.ts'
import type {Found, Item, Named} from '../../../ports/backup-source.ts'
import {millisecondsOf, openForReading} from './open-file.ts'
import type {Root, Settings} from './settings.ts'
import {startsOf} from './starts.ts'

/** Something that waits to be looked at. */
interface Pending {
  readonly name: string
  readonly absolute: string
  readonly root: Root
  /** A folder above it is wanted whole. */
  readonly within: boolean
  /** The file system that the walk began on. */
  readonly device: bigint | undefined
}

/** How many entries are looked at before others get their turn. */
const TURN = 256

/** Everything that the settings mean, in the order of comparePaths. Links are not followed, other file systems not entered. */
export async function* walk(settings: Settings): AsyncGenerator<Found> {
  const matched = new Set<string>()
  const links = new Map<string, string>()
  const stack: Pending[] = startsOf(settings.roots)
    .map((it) => ({...it, within: false, device: undefined}))
    .reverse()
  for (let count = 1; stack.length > 0; count++) {
    const next = stack.pop() as Pending
    yield* visit(next, stack, {settings, matched, links})
    if (count % TURN === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  for (const {folder, patterns} of settings.roots) {
    for (const it of patterns) {
      const path = folder === '/' ? `/${it}` : it || '.'
      if (!matched.has(key(folder, it))) yield {kind: 'unreadable', path, why: 'there is no such file or folder'}
    }
  }
}

interface Memory {
  readonly settings: Settings
  /** Patterns that meant something. */
  readonly matched: Set<string>
  /** Names of files with several names, by device and number. */
  readonly links: Map<string, string>
}

function* visit(it: Pending, stack: Pending[], memory: Memory): Generator<Found> {
  const {settings, links} = memory
  if (isExcluded(it, settings)) return
  const stats = lookAt(it.absolute)
  if (typeof stats === 'string') {
    const isGone = stats === 'ENOENT'
    if (!isGone) yield {kind: 'unreadable', path: it.name, why: stats}
    else if (it.within) yield {kind: 'gone', path: it.name}
    return
  }
  const within = isWanted(it, memory) || it.within
  if (settings.leaveOut.has(it.absolute)) {
    if (within) yield {kind: 'skipped', path: it.name, why: 'the store itself'}
  } else if (stats.isDirectory()) {
    yield* folder({...it, within, device: it.device ?? stats.dev}, stats, stack)
  } else if (within) {
    yield itemOf(it, stats, links)
  }
}

function* folder(it: Pending, stats: BigIntStats, stack: Pending[]): Generator<Found> {
  if (it.within) yield {kind: 'item', item: {...named(it.name, stats), type: 'directory'}}
  if (stats.dev !== it.device) {
    if (it.within) yield {kind: 'skipped', path: it.name, why: 'another file system'}
    return
  }
  const names = namesIn(it.absolute)
  if (typeof names === 'string') {
    if (names === 'ENOENT') yield {kind: 'gone', path: it.name}
    else yield {kind: 'unreadable', path: it.name, why: names}
    return
  }
  for (const bad of names.broken) yield {kind: 'unreadable', path: `${it.name}/${bad}`, why: 'its name is not UTF-8'}
  for (const name of names.good.reverse()) {
    stack.push({...it, name: `${it.name}/${name}`, absolute: `${it.absolute}/${name}`})
  }
}

/** What a folder holds, sorted; 'ENOENT' or another reason where nothing can be known. */
function namesIn(folder: string): {good: string[]; broken: string[]} | string {
  try {
    const names = readdirSync(folder, {encoding: 'buffer'})
    const texts = names.filter((it) => isUtf8(it)).map((it) => it.toString())
    const broken = names.filter((it) => !isUtf8(it)).map((it) => it.toString('latin1'))
    return {good: texts.sort(compareBytes), broken}
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT' ? 'ENOENT' : messageOf(thrown)
  }
}

function itemOf({name, absolute}: Pending, stats: BigIntStats, links: Map<string, string>): Found {
  if (stats.isSymbolicLink()) return symlink(name, absolute, stats)
  if (!stats.isFile()) return {kind: 'skipped', path: name, why: 'neither file, folder nor link'}
  if (stats.nlink > 1n) {
    const number = `${stats.dev}:${stats.ino}`
    const target = links.get(number)
    if (target !== undefined) return {kind: 'item', item: {...named(name, stats), type: 'hardlink', target}}
    links.set(number, name)
  }
  const size = Number(stats.size)
  const item: Item = {...named(name, stats), type: 'file', size, open: async () => openForReading(absolute)}
  return {kind: 'item', item}
}

function symlink(name: string, absolute: string, stats: BigIntStats): Found {
  try {
    const target = readlinkSync(absolute, {encoding: 'buffer'})
    if (!isUtf8(target)) return {kind: 'unreadable', path: name, why: 'what it points to is not UTF-8'}
    return {kind: 'item', item: {...named(name, stats), type: 'symlink', target: target.toString()}}
  } catch (thrown) {
    return {kind: 'unreadable', path: name, why: messageOf(thrown)}
  }
}

function named(path: string, stats: BigIntStats): Named {
  const {mode, uid, gid} = stats
  return {path, mode: Number(mode & 0o7777n), mtime: millisecondsOf(stats), uid: Number(uid), gid: Number(gid)}
}

/** What is at a path; 'ENOENT' or another reason where nothing can be known. */
function lookAt(path: string): BigIntStats | string {
  try {
    return lstatSync(path, {bigint: true, throwIfNoEntry: false}) ?? 'ENOENT'
  } catch (thrown) {
    return messageOf(thrown)
  }
}

function isWanted({name, root, within}: Pending, {matched}: Memory): boolean {
  let isAny = false
  for (const pattern of root.patterns) {
    const known = key(root.folder, pattern)
    // Below a folder that is wanted whole a glob need only be seen to mean something.
    if (within && matched.has(known)) continue
    if (pattern !== '' && pattern !== name && !matchesGlob(name, pattern)) continue
    matched.add(known)
    isAny = true
  }
  return isAny
}

function isExcluded({absolute, name}: Pending, {excludes}: Settings): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1)
  return excludes.some((it) => matchesGlob(it.includes('/') ? absolute : last, it))
}

const key = (folder: string, pattern: string) => `${folder}\0${pattern}`
