import {resolve} from 'node:path'
import {RefugeError} from '../../../kernel/errors.ts'
import type {Options, SourcePlace} from '../../../ports/neighbours.ts'

/** Patterns below one folder: the folder of refuge.yml, or `/` for what lies outside of it. */
export interface Root {
  readonly folder: string
  /** From the folder; '' is the folder itself. */
  readonly patterns: readonly string[]
}

export interface Settings {
  readonly roots: readonly Root[]
  readonly excludes: readonly string[]
  readonly requireMount: string | undefined
  /** Absolute folders that are never entered. */
  readonly leaveOut: ReadonlySet<string>
}

export function readSettings(options: Options, {folder, leaveOut}: SourcePlace): Settings {
  const patterns = texts(options, 'paths').map((it) => resolve(folder, it))
  const within = patterns.filter((it) => isBelow(it, folder))
  const outside = patterns.filter((it) => !isBelow(it, folder))
  const requireMount = options['require-mount']
  return {
    roots: [rootOf(folder, within), rootOf('/', outside)].filter((it) => it.patterns.length > 0),
    excludes: texts(options, 'exclude').map((it) => excludeOf(it, folder)),
    requireMount: typeof requireMount === 'string' ? resolve(folder, requireMount) : undefined,
    leaveOut: new Set(leaveOut),
  }
}

function rootOf(folder: string, patterns: readonly string[]): Root {
  return {folder, patterns: patterns.map((it) => it.slice(folder.length).replace(/^\//, ''))}
}

function excludeOf(pattern: string, folder: string): string {
  return pattern.includes('/') ? resolve(folder, pattern) : pattern
}

function isBelow(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`)
}

function texts(options: Options, name: string): string[] {
  const value = options[name] ?? []
  if (Array.isArray(value) && value.every((it) => typeof it === 'string' && it !== '')) return value
  throw new RefugeError('RFG-600', `source of kind files: '${name}' must be a list of paths and globs`, {
    hint: "Correct it in refuge.yml; 'refuge validate' shows the line.",
  })
}
