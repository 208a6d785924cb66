import {homedir} from 'node:os'
import {join, resolve} from 'node:path'
import {sha256} from '../../../kernel/hash.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import type {Reader} from '../../read-options.ts'
import {readerOf} from '../read-options.ts'
import type {Listen} from './router/protocol.ts'

/** Durations in milliseconds, paths absolute. */
export interface Settings {
  readonly run: string
  readonly ready: string
  readonly listen: Listen
  readonly build: string | undefined
  readonly buildTimeout: number
  readonly readyTimeout: number
  readonly drain: number
  readonly preview: boolean
  /** Folder of everything that this target keeps. */
  readonly state: string
}

type Env = Readonly<Record<string, string | undefined>>

export function readSettings(options: Options, place: Place, env: Env): Settings {
  const read = readerOf('local', options)
  return {
    run: read.text('run'),
    ready: read.text('ready'),
    listen: readListen(read),
    build: read.optional('build'),
    buildTimeout: read.duration('build-timeout', '10m'),
    readyTimeout: read.duration('ready-timeout', '60s'),
    drain: read.duration('drain', '10s'),
    preview: options.preview === true,
    state: stateFolder(read.optional('state'), place, read.text('listen'), env),
  }
}

function readListen(read: Reader): Listen {
  const raw = read.text('listen')
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(raw) ?? []
  if (host === undefined || Number(port) < 1 || Number(port) > 65535) {
    throw read.wrong('listen', `host:port, got '${raw}'`)
  }
  return {host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port)}
}

/** One folder for each service, environment and address (XDG base directory specification: state). */
function stateFolder(
  given: string | undefined,
  {folder, service, environment}: Place,
  listen: string,
  env: Env,
): string {
  if (given !== undefined) return resolve(folder, given)
  const base = env.XDG_STATE_HOME || join(env.HOME || homedir(), '.local', 'state')
  return join(base, 'refuge', sha256(JSON.stringify([service, environment, listen])).slice(0, 16))
}
