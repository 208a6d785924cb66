import {oneLine} from '../kernel/escape.ts'

/** A JSON Pointer (RFC 6901) into the configuration: '' is the whole, `/environments/production/target` one value. */
export type Pointer = string

/** The pointer of an entry below another. */
export function below(pointer: Pointer, ...keys: readonly (string | number)[]): Pointer {
  return pointer + keys.map((it) => `/${String(it).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The keys that a pointer walks through. */
export function keysOf(pointer: Pointer): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((it) => it.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer of what holds this; '' holds itself. */
export function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
}

/** The pointer as people write it, `strategies.canary.steps[0].traffic`; the whole is `the file`. */
export function pathOf(pointer: Pointer): string {
  if (pointer === '') return 'the file'
  const words = keysOf(pointer).map((it) => (/^\d+$/.test(it) ? `[${it}]` : `.${it}`))
  return clip(words.join('').replace(/^\./, ''), 120)
}

/** One line of at most `length` characters. */
export function clip(text: string, length: number): string {
  const line = oneLine(text.slice(0, 2 * length))
  return line.length > length || text.length > 2 * length ? `${line.slice(0, length)}…` : line
}
