import {runningSha256} from '../kernel/hash.ts'
import type {Member} from '../ports/archive.ts'

/** One line of a manifest, its fields in the order in which they are written. Times and owners are not part of it. */
export interface Line extends Pick<Member, 'path' | 'type' | 'mode' | 'target'> {
  /** Of a file: bytes, and SHA-256 (hex) as read. */
  readonly size?: number
  readonly sha256?: string
}

/** A line as its bytes are hashed, with its end. */
export function lineText({path, type, mode, size, sha256, target}: Line): string {
  return `${JSON.stringify({path, type, mode, size, sha256, target})}\n`
}

/** The line of what has no bytes of its own. */
export function plainLine({path, type, mode, target}: Omit<Member, 'size'>): Line {
  return {path, type, mode, ...(target !== undefined && {target})}
}

/** The last line: regular files, their bytes (each once), and the SHA-256 of all lines before. */
export interface End {
  readonly end: true
  readonly files: number
  readonly bytes: number
  readonly tree: string
}

export function endText({files, bytes, tree}: End): string {
  return `${JSON.stringify({end: true, files, bytes, tree})}\n`
}

/** Adds up a manifest line by line. */
export interface Sum {
  add(line: Line): string
  readonly files: number
  readonly bytes: number
  /** Closes the sum. */
  end(): End
}

export function sumUp(): Sum {
  const hash = runningSha256()
  let files = 0
  let bytes = 0
  return {
    add(line) {
      const text = lineText(line)
      hash.update(text)
      if (line.type === 'file') files++
      bytes += line.size ?? 0
      return text
    },
    get files() {
      return files
    },
    get bytes() {
      return bytes
    },
    end: () => ({end: true, files, bytes, tree: hash.digest()}),
  }
}
