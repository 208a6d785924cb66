import {isAbsolute, resolve} from 'node:path'
import type {Options, Place} from '../../../ports/neighbours.ts'
import type {Slot} from '../../../ports/target.ts'
import type {Reader} from '../../read-options.ts'
import type {Destination} from '../../ssh/destination.ts'
import {readerOf} from '../read-options.ts'
import {NAME} from './options.ts'

/** Where the runtime API listens. */
export type Socket = {readonly path: string} | {readonly host: string; readonly port: number}

export interface Settings {
  readonly socket: Socket
  readonly backend: string
  readonly slots: readonly [Slot, Slot]
  readonly start: string
  readonly stop: string | undefined
  /** Milliseconds. */
  readonly drain: number
  /** Milliseconds. */
  readonly startTimeout: number
  readonly via: Destination | undefined
}

export function readSettings(options: Options, {folder}: Pick<Place, 'folder'>): Settings {
  const read = readerOf('haproxy', options)
  const via = options.via === undefined ? undefined : readVia(options.via as Readonly<Record<string, unknown>>, folder)
  const slots = Array.isArray(options.slots) ? options.slots : []
  return {
    socket: readSocket(read, via === undefined ? folder : undefined),
    backend: named(read, 'backend', read.text('backend')),
    slots: [named(read, 'slots', String(slots[0])), named(read, 'slots', String(slots[1]))],
    start: read.text('start'),
    stop: read.optional('stop'),
    drain: read.duration('drain', '10s'),
    startTimeout: read.duration('start-timeout', '5m'),
    via,
  }
}

/** A path is absolute on another machine; here it starts at the folder of refuge.yml. */
function readSocket(read: Reader, folder: string | undefined): Socket {
  const raw = read.text('socket')
  const tcp = /^tcp:\/\/(.+):(\d{1,5})$/.exec(raw)
  if (tcp) return {host: (tcp[1] ?? '').replace(/^\[(.*)\]$/, '$1'), port: Number(tcp[2])}
  if (/[:\n]/.test(raw)) throw read.wrong('socket', `a path or tcp://host:port, got '${raw}'`)
  if (folder === undefined && !isAbsolute(raw)) throw read.wrong('socket', `an absolute path with 'via', got '${raw}'`)
  return {path: folder === undefined ? raw : resolve(folder, raw)}
}

function readVia(via: Readonly<Record<string, unknown>>, folder: string): Destination {
  const read = readerOf('haproxy, via', via)
  const host = read.text('ssh')
  if (!/^[A-Za-z0-9_]\S*$/.test(host)) throw read.wrong('ssh', `user@host, got '${host}'`)
  const [identity, knownHosts, there] = [
    read.optional('identity'),
    read.optional('known-hosts'),
    read.optional('folder'),
  ]
  return {
    host,
    ...(typeof via.port === 'number' && {port: via.port}),
    ...(identity !== undefined && {identity: resolve(folder, identity)}),
    ...(knownHosts !== undefined && {knownHosts: resolve(folder, knownHosts)}),
    ...(there !== undefined && {folder: there}),
  }
}

function named(read: Reader, option: string, value: string): string {
  if (new RegExp(NAME).test(value)) return value
  throw read.wrong(option, `a name of letters, digits and _ . : -, got '${value}'`)
}
